// A made-up year for development: the two declarations as they stand in the repository, and what might have happened since.
import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(`../../declarations/${name}.txt`, import.meta.url), 'utf8');
const abbreviations = /\b(d v s|t\.ex|bl\.a|m\.m)\.?$/;

/** Blank lines part paragraphs, full stops part sentences: enough for looking at. */
const blocksOf = (text) => text.replaceAll('\r', '').split(/\n\s*\n|\n(?=- )/).map((p) => p.replace(/\s+/g, ' ').trim()).filter(Boolean)
  .map((p) => {
    const heading = /^##? /.test(p) || /^(Organisationens|Demokratiåtagande)/.test(p);
    const clean = p.replace(/^#+ /, '').replaceAll('**', '');
    const sentences = clean.split(/(?<=[.:!?])\s+(?=[A-ZÅÄÖ-])/).reduce((all, s) => {
      if (all.length > 0 && abbreviations.test(all.at(-1))) return [...all.slice(0, -1), `${all.at(-1)} ${s}`];
      return [...all, s];
    }, []);
    if (heading) return { kind: 'HEADING', sentences: [clean] };
    return { kind: /^- /.test(clean) ? 'BULLET' : 'PARAGRAPH', sentences: sentences.map((s) => s.replace(/^- /, '')) };
  });

const names = {
  'stockholms-stad': { sv: 'Samordningsförbundet Stockholms stad', en: 'Coordination federation of the City of Stockholm' },
  sodertalje: { sv: 'Samordningsförbundet i Södertälje', en: 'Coordination federation of Södertälje' },
};
export const declarations = Object.keys(names).map((federation) => ({
  id: `${federation}-2021`, federation, federationName: names[federation], title: { sv: 'Demokratiåtagande 100 år', en: 'Democracy commitment, 100 years' }, signedOn: null, decision: null, signatories: [], replaces: null, replacedBy: null,
  paragraphs: blocksOf(read(federation)).map(({ kind, sentences }, b) => ({ number: b + 1, kind, sentences: sentences.map((text, i) => ({ number: i + 1, text, commitments: [], commits: false })) })),
}));

const anchorOf = (federation, fragment) => {
  const { paragraphs } = declarations.find((d) => d.federation === federation);
  for (const { number, sentences } of paragraphs) {
    const found = sentences.find((s) => s.text.includes(fragment));
    if (found) return { paragraph: number, sentence: found.number, text: found.text };
  }
  throw new Error(`no sentence with ${fragment}`);
};

const day = (offset) => new Date(Date.now() + offset * 864e5).toISOString().slice(0, 10);
const at = (offset, hour) => `${day(offset)}T${String(hour).padStart(2, '0')}:00:00Z`;
let n = 0;
const id = () => `0198f0c${(n += 7).toString(16).padStart(1, '0')}-5b1e-7c44-a1d0-${(n * 7919).toString(16).padStart(12, '0')}`;
const said = (sv, en) => ({ sv, en });
const fact = (d, role, sv, en, type = 'se.atagande.meeting.held.v1') => ({ eventId: id(), type, subject: 'apt', day: day(d), words: said(sv, en), role });
const series = (missed, days, sv, en) => days.map((d, i) =>
  missed.includes(i)
    ? fact(d, 'MISSED', `${sv}: inte gjord, tiden räckte inte`, `${en}: not done, time ran out`)
    : fact(d, 'COUNTED', `${sv}: gjord`, `${en}: done`));
const months = [-330, -300, -270, -240, -210, -180, -150, -120, -90, -60, -30, -5];

const S = 'stockholms-stad', B = 'sodertalje';
const rows = [
  [1, S, 'OVERGRIPANDE', 'Synliggöra behov och öka tillgången till insatser', 'Make needs visible and widen access to initiatives', 'ytterligare förstärka arbetet', 'fortlöpande', 'continuously', 'CANNOT_BE_JUDGED', 'Åtagandet säger inte vad som ska hända. Kartläggningen av tillgång (åtagande 13) visar läget när den är gjord.', 'The commitment does not say what is to happen.', 0, null, []],
  [2, S, 'OVERGRIPANDE', 'Sprida kunskap om jämställdhet, likabehandling och icke-diskriminering', 'Spread knowledge about gender equality, equal treatment and non-discrimination', 'kontinuerliga kunskapsseminarier', 'kontinuerligt', 'continuously', 'ON_TRACK', 'Tre av fyra kunskapsaktiviteter är genomförda i år och nästa är planerad till den 4 december.', 'Three of four knowledge activities have been held this year and the next is planned.', 3, 4, [fact(-200, 'COUNTED', 'Webbinarium om likabehandling för chefer och politiker', 'Webinar on equal treatment for managers and politicians', 'se.atagande.activity.held.v1'), fact(-120, 'COUNTED', 'Workshop med andra förbund', 'Workshop with other federations', 'se.atagande.activity.held.v1'), fact(-40, 'COUNTED', 'Seminarium om icke-diskriminering för medarbetare', 'Seminar on non-discrimination for staff', 'se.atagande.activity.held.v1')]],
  [3, S, 'INTERN', 'Vara drivande för ett öppet och respektfullt samtalsklimat', 'Drive an open and respectful climate of conversation', 'Vara drivande i arbetet', 'fortlöpande', 'continuously', 'PARTLY_KEPT', 'Av de fyra åtaganden som visar detta är två på väg, ett försenat och ett delvis hållet.', 'Of the four commitments that show this, two are on track, one is late and one partly kept.', 2, 4, []],
  [4, S, 'INTERN', 'Hålla inkluderingsträffar för all projektpersonal', 'Hold inclusion meetings for all project staff', 'inkluderingsträffar', 'återkommande', 'recurring', 'ON_TRACK', 'Två inkluderingsträffar med olika teman har hållits. Nästa är den 9 december.', 'Two inclusion meetings on different themes have been held.', 2, null, series([], [-160, -60], 'Inkluderingsträff', 'Inclusion meeting'), 'ratt-stod-for-mig', ['huddinge-botkyrka-salem', B]],
  [5, S, 'INTERN', 'Ha en HP-punkt på varje arbetsmöte i MIA Vidare', 'Have an HP item at every work meeting of MIA Vidare', 'på varje arbetsmöte', 'varje arbetsmöte', 'every work meeting', 'ON_TRACK', 'Alla 24 arbetsmöten hittills har haft punkten.', 'All 24 work meetings so far had the item.', 24, 24, series([], Array.from({ length: 24 }, (_, i) => -340 + i * 14), 'HP-punkten på arbetsmötet', 'The HP item at the work meeting'), 'mia-vidare-stockholm'],
  [6, S, 'INTERN', 'Ha Jämställdhet som punkt på arbetsplatsträffar', 'Have Gender equality as an item at workplace meetings', 'Jämställdhet som en punkt', 'varje APT', 'every APT', 'PARTLY_KEPT', 'Punkten togs upp på 10 av 11 arbetsplatsträffar. Den 25 mars räckte tiden inte.', 'The item was taken up at 10 of 11 workplace meetings.', 10, 11, [...series([3], months.slice(0, 11), 'Jämställdhet på APT', 'Gender equality at the APT'), fact(-6, 'BACKGROUND', 'Nästa APT är utlyst', 'The next APT has been called', 'se.atagande.meeting.scheduled.v1')]],
  [7, S, 'INTERN', 'Gå igenom ett steg av Respekttrappan på varje APT', 'Go through one step of Respekttrappan at every APT', 'ett steg av Respekttrappan', 'varje APT', 'every APT', 'DUE_SOON', 'Steg 5, Reflektera!, står på tur. Nästa APT är om tre dagar.', 'Step 5, Reflect!, is next. The next APT is in three days.', 10, 11, series([2], months.slice(0, 11), 'Respekttrappans steg', 'The step of Respekttrappan'), null, [], 'Ett steg som inte blev gjort står kvar till nästa APT. Efter steg 7 börjar ett nytt varv.', 'A step not done stays until the next APT. After step 7 a new round begins.'],
  [8, S, 'INTERN', 'Insatserna genomsyras av jämställdhet, likabehandling och icke-diskriminering', 'Initiatives permeated by gender equality, equal treatment and non-discrimination', 'Fortsätta verka för att arbetet', 'fortlöpande', 'continuously', 'CANNOT_BE_JUDGED', 'Åtagandet är för öppet för att kunna räknas. Se åtagande 9 och 10 för det som går att räkna.', 'The commitment is too open to be counted.', 0, null, []],
  [9, S, 'INTERN', 'Ha en arbetsgrupp med MR-ambassadörer från varje delprojekt', 'Have a group of human rights ambassadors from each sub-project', 'MR-ambassadörer', 'finns löpande', 'standing', 'KEPT', 'Alla fem delprojekt har en ambassadör och gruppen träffades i oktober.', 'All five sub-projects have an ambassador.', 5, 5, [fact(-35, 'COUNTED', 'Ambassadörerna träffades, alla delprojekt var med', 'The ambassadors met, all sub-projects present')], 'ratt-stod-for-mig'],
  [10, S, 'INTERN', 'Följa upp deltagarstatistik ur ett könsperspektiv varje månad', 'Follow up participant statistics by gender every month', 'månadsvis följa upp statistik', 'varje månad', 'every month', 'LATE', 'September skulle ha varit stängd den 15 oktober. Åtta av nio månader är stängda.', 'September should have been closed by 15 October. Eight of nine months are closed.', 8, 9, [...Array.from({ length: 8 }, (_, i) => fact(-290 + i * 30, 'COUNTED', `Månaden stängdes med siffror för kvinnor och män`, 'The month was closed with figures for women and men', 'se.atagande.statistics.month.closed.v1')), { ...fact(-36, 'MISSED', 'September är inte stängd', 'September is not closed'), eventId: null, type: null, subject: 'ratt-stod-for-mig_2026-09' }], 'ratt-stod-for-mig'],
  [11, S, 'INTERN', 'Synliggöra när någon missgynnas', 'Make visible when somebody is disadvantaged', 'Synliggöra när/om någon missgynnas', 'när det sker', 'when it happens', 'ON_TRACK', 'Sex avvikelser har rapporterats. Fem är besvarade och en är bekräftad i tid.', 'Six deviations have been reported. Five are answered.', 5, 6, Array.from({ length: 5 }, (_, i) => fact(-200 + i * 40, 'COUNTED', 'En avvikelse besvarades och avslutades', 'A deviation was answered and closed', 'se.atagande.deviation.closed.v1'))],
  [12, S, 'INTERN', 'Följa upp rutinen för avvikelsehantering', 'Follow up the routine for deviations', 'följa upp rutinen', 'varje halvår (vår tolkning)', 'every half year (our reading)', 'DUE_SOON', 'Rutinen följdes upp i maj. Nästa uppföljning ska vara gjord senast den 30 november.', 'The routine was reviewed in May. The next review is due by 30 November.', 1, 2, [fact(-185, 'COUNTED', 'Rutinen följdes upp av kansliet och MR-ambassadörerna', 'The routine was reviewed', 'se.atagande.activity.held.v1')], 'ratt-stod-for-mig', [], 'Deklarationen säger inte hur ofta. Vi läser det som en gång i halvåret.', 'The declaration does not say how often. We read it as every half year.'],
  [13, S, 'INTERN', 'Kartlägga vilka unga som får tillgång till insatser', 'Map which young people get access to initiatives', 'göra en kartläggning', 'en gång', 'once', 'NOT_YET_DUE', 'Kartläggningen är planerad till våren.', 'The mapping is planned for spring.', 0, 1, [], 'ratt-stod-for-mig'],
  [14, S, 'INTERN', 'Aktiva åtgärder för vart och ett av de sju grunderna', 'Active measures for each of the seven grounds', 'Fortsätta med aktiva åtgärder', 'fortlöpande', 'continuously', 'PARTLY_KEPT', 'Fem av sju grunder har en åtgärd. Religion och sexuell läggning saknar.', 'Five of seven grounds have a measure.', 5, 7, []],
  [15, S, 'INTERN', 'Se över möjligheten att samla in jämlikhetsdata', 'Look into collecting equality data', 'se över möjligheten', 'under hösten 2021', 'autumn 2021', 'NOT_KEPT', 'Hösten 2021 passerade utan att översynen blev klar. Projektledaren slutade i oktober.', 'Autumn 2021 passed without the review.', 0, 1, [fact(-1790, 'MISSED', 'Översynen blev inte klar under hösten 2021', 'The review was not done in autumn 2021', 'se.atagande.activity.cancelled.v1')], 'ratt-stod-for-mig', ['ostra-sodertorn', 'huddinge-botkyrka-salem'], null, null, true],
  [16, S, 'EXTERN', 'Motverka arbetsmarknadens diskriminering av personer som inte är vita', 'Counter labour market discrimination of people who are not white', 'Synliggöra och motverka arbetsmarknadens', 'fortlöpande', 'continuously', 'CANNOT_BE_JUDGED', 'Läget visas av åtagande 17 till 20.', 'Shown by commitments 17 to 20.', 0, null, []],
  [17, S, 'EXTERN', 'Införa jämlikhetsdata som fångar upplevelser', 'Introduce equality data that capture experiences', 'införa jämlikhetsdata för att', 'inte angivet', 'not stated', 'NOT_YET_DUE', 'Beslut om enkäten väntas i januari.', 'A decision on the survey is expected in January.', 0, 1, [], 'ratt-stod-for-mig'],
  [18, S, 'EXTERN', 'Referera till forskning och föra dialog', 'Refer to research and keep up a dialogue', 'referera till aktuell forskning', 'fortlöpande', 'continuously', 'ON_TRACK', 'En dialog har förts i höst och den hänvisade till två rapporter.', 'One dialogue this autumn.', 1, null, [fact(-50, 'COUNTED', 'Dialog om antisvart rasism på arbetsmarknaden', 'Dialogue on racism in the labour market', 'se.atagande.activity.held.v1')]],
  [19, S, 'EXTERN', 'Använda material från Vidga normen', 'Use material from Vidga normen', 'Vidga normen', 'i aktiviteterna', 'in activities', 'ON_TRACK', 'Materialet har använts i två aktiviteter.', 'The material was used in two activities.', 2, null, []],
  [20, S, 'EXTERN', 'Gruppaktiviteter om mänskliga rättigheter för deltagare', 'Group activities on human rights for participants', 'genomföra gruppaktiviteter', 'inte angivet', 'not stated', 'KEPT', 'Tre gruppaktiviteter nådde 41 deltagare.', 'Three group activities reached 41 participants.', 3, 3, [], 'ratt-stod-for-mig'],
  [21, S, 'EXTERN', 'Ett informationstillfälle om horisontella principer', 'One information session on the horizontal principles', 'ett informationstillfälle', 'minst en gång', 'at least once', 'KEPT', 'Informationstillfället hölls den 14 oktober 2021.', 'The session was held on 14 October 2021.', 1, 1, [fact(-1860, 'COUNTED', 'Information för deltagarna i MIA Vidare', 'Information for participants', 'se.atagande.activity.held.v1')], 'mia-vidare-stockholm', [], null, null, true],
  [22, S, 'EXTERN', 'Uppmärksamma att demokratin fyller 100 år på hemsidan', 'Mark 100 years of democracy on the website', 'demokratin fyller 100 år', 'inför 8 november 2021', 'before 8 November 2021', 'KEPT', 'Publicerat den 1 november 2021.', 'Published on 1 November 2021.', 1, 1, [], null, [], null, null, true],
  [23, S, 'EXTERN', 'Hålla demokratidagen för alla medarbetare', 'Hold the democracy day for all staff', 'Demokratidagen anordnas för', '8 november 2021', '8 November 2021', 'KEPT', 'Demokratidagen hölls den 8 november 2021 med medarbetare från alla insatser.', 'The democracy day was held on 8 November 2021.', 1, 1, [fact(-1839, 'COUNTED', 'Demokratidagen hölls tillsammans med fyra förbund', 'The democracy day was held', 'se.atagande.activity.held.v1')], null, [B], 'Deklarationen nämner inget år. Den 8 november läses som 2021, samma år som i Södertäljes deklaration.', 'The declaration names no year.', true],
  [24, S, 'EXTERN', 'Länka informationen till sociala medier', 'Link the information to social media', 'länkas sedan till andra sociala medier', 'efter publicering', 'after publication', 'CANNOT_BE_JUDGED', 'Det finns ingen uppgift om att informationen länkades.', 'Nothing shows that it was linked.', 0, 1, [], null, [], null, null, true],
  [25, S, 'EXTERN', 'Ställa krav på upphandlade aktörer', 'Set requirements for procured suppliers', 'Kravställa att även upphandlade', 'vid varje avtal', 'at each agreement', 'ON_TRACK', 'Alla fyra avtal i år har kravet.', 'All four agreements have the requirement.', 4, 4, []],
  [26, S, 'EXTERN', 'Besöka leverantörer av arbetsträning', 'Visit suppliers of work training', 'genomföra uppföljningsbesök', 'under hösten', 'in autumn', 'LATE', 'Tre av fem leverantörer har fått besök. Hösten slutar den 30 november och två besök är inte bokade.', 'Three of five suppliers have been visited.', 3, 5, [-60, -45, -20].map((d) => fact(d, 'COUNTED', 'Uppföljningsbesök med samtal om policydokumenten', 'Follow-up visit', 'se.atagande.supplier.visit.held.v1')), null, [], '”Under hösten” är 1 september till 30 november.', '“In autumn” is 1 September to 30 November.'],
  [27, B, 'OVERGRIPANDE', 'Synliggöra behov och öka tillgången till insatser', 'Make needs visible and widen access', 'ytterligare förstärka arbetet', 'fortlöpande', 'continuously', 'CANNOT_BE_JUDGED', 'Åtagandet säger inte vad som ska hända.', 'The commitment does not say what is to happen.', 0, null, []],
  [28, B, 'GEMENSAM', 'Sprida kunskap om gemensamma samverkansområden', 'Spread knowledge of shared areas', 'Aktivt sprida kunskap', 'fortlöpande', 'continuously', 'ON_TRACK', 'Två aktiviteter i år, båda tillsammans med Stockholms stad.', 'Two activities this year.', 2, null, [], null, [S]],
  [29, B, 'GEMENSAM', 'Vara drivande för samtalsklimat och arbetskultur', 'Drive climate and culture', 'Vara drivande i arbetet', 'fortlöpande', 'continuously', 'ON_TRACK', 'Kansliet tar upp frågan på varje kanslimöte.', 'Taken up at every office meeting.', 6, 6, []],
  [30, B, 'GEMENSAM', 'Insatserna genomsyras av jämställdhet och likabehandling', 'Initiatives permeated by equality', 'Fortsätta verka för att arbetet', 'fortlöpande', 'continuously', 'CANNOT_BE_JUDGED', 'Åtagandet är för öppet för att kunna räknas.', 'Too open to be counted.', 0, null, []],
  [31, B, 'GEMENSAM', 'Synliggöra när någon missgynnas i insatserna', 'Make disadvantage visible', 'Synliggöra när/om någon missgynnas', 'när det sker', 'when it happens', 'NOT_YET_DUE', 'Ingen avvikelse har rapporterats än.', 'No deviation has been reported yet.', 0, 0, []],
  [32, B, 'GEMENSAM', 'Motverka arbetsmarknadens diskriminering', 'Counter labour market discrimination', 'Synliggöra och motverka', 'fortlöpande', 'continuously', 'ON_TRACK', 'En aktivitet i höst.', 'One activity this autumn.', 1, null, []],
  [33, B, 'GEMENSAM', 'Stärka medborgarnas inflytande i insatser och behovsanalyser', 'Strengthen citizens’ influence', 'Stärka medborgarnas inflytande', 'vid varje behovsanalys', 'at each needs analysis', 'PARTLY_KEPT', 'Deltagare var med i en av två behovsanalyser.', 'Participants took part in one of two analyses.', 1, 2, []],
  [34, B, 'GEMENSAM', 'Ställa krav på upphandlade aktörer', 'Set requirements for suppliers', 'Kravställa att även upphandlade', 'vid varje upphandling', 'at each procurement', 'KEPT', 'Årets enda avtal har kravet.', 'The only agreement has it.', 1, 1, []],
  [35, B, 'GEMENSAM', 'Aktiva åtgärder för vart och ett av de sju grunderna', 'Active measures for each ground', 'Fortsätta med aktiva åtgärder', 'fortlöpande', 'continuously', 'LATE', 'Tre av sju grunder saknar åtgärd, och genomgången skulle ha varit klar i september.', 'Three of seven grounds lack a measure.', 4, 7, []],
  [36, B, 'GEMENSAM', 'Hålla en demokratidag för alla medarbetare', 'Hold a democracy day', 'hålla en demokratidag', 'hösten 2021', 'autumn 2021', 'KEPT', 'Demokratidagen hölls den 8 november 2021.', 'Held on 8 November 2021.', 1, 1, [], null, [S], null, null, true],
  [37, B, 'INTERN', 'Dialog och information i kansli, beredningsgrupp och styrelse', 'Dialogue in office, preparatory group and board', 'genom dialog och information', 'löpande', 'ongoing', 'ON_TRACK', 'Frågan har varit uppe i alla tre forum i år.', 'Taken up in all three forums this year.', 3, 3, []],
  [38, B, 'INTERN', 'Besluta om undertecknande', 'Decide to sign', 'Besluta om undertecknande', 'en gång, 2021', 'once, 2021', 'KEPT', 'Styrelsen beslutade den 16 september 2021.', 'The board decided on 16 September 2021.', 1, 1, [], null, [], null, null, true],
  [39, B, 'INTERN', 'Öka upptäckten av våld i nära relation', 'Detect more domestic violence', 'våld i nära relation', 'under hösten 2021', 'autumn 2021', 'PARTLY_KEPT', 'Två av tre insatser gick utbildningen under hösten 2021.', 'Two of three initiatives took the training.', 2, 3, [], null, [], null, null, true],
  [40, B, 'EXTERN', 'Sprida kunskap om demokrati och mänskliga rättigheter', 'Spread knowledge of democracy and human rights', 'kunskapsseminarium och dialoger', 'inte angivet', 'not stated', 'ON_TRACK', 'Ett seminarium och en inkluderingsfika har hållits i år.', 'One seminar and one inclusion fika this year.', 2, null, []],
  [41, B, 'KOMMUNIKATIV', 'Uppmärksamma demokratins 100 år i våra kanaler', 'Mark 100 years of democracy in our channels', 'uppmärksamma demokratins 100-årsjubileum i våra', '2021', '2021', 'KEPT', 'Publicerat på LinkedIn, hemsidan och i nyhetsbrevet.', 'Published in all three channels.', 3, 3, [], null, [], null, null, true],
];

export const commitments = rows.map(([number, federation, form, sv, en, fragment, csv, cen, state, rsv, ren, kept, expected, facts, initiative = null, partners = [], isv = null, ien = null, historical = false]) => {
  const { text, ...anchor } = anchorOf(federation, fragment);
  return {
    id: `${federation}-2021_${number}`, number, federation, declaration: `${federation}-2021`, title: said(sv, en), sentence: text, anchor, form, initiative,
    cadence: said(csv, cen), interpretation: isv && said(isv, ien), owner: 'kansli', deputy: null, partners, joint: { 23: 'demokratidag', 36: 'demokratidag' }[number] ?? null, part: null, override: null, retired: null,
    term: historical ? { from: '2021-09-01', to: '2021-12-31', historical } : { from: '2021-09-01', to: null, historical },
    fulfilment: { state, reason: said(rsv, ren), kept, expected, turnsOn: ['LATE', 'DUE_SOON', 'ON_TRACK'].includes(state) && !historical ? day(9) : null, facts },
  };
});
for (const { id, number, title, federation, anchor } of commitments) {
  const { paragraphs } = declarations.find((d) => d.federation === federation);
  paragraphs[anchor.paragraph - 1].sentences[anchor.sentence - 1].commitments.push({ id, number, title });
}
for (const d of declarations) {
  const covered = d.paragraphs.flatMap((p) => p.sentences).filter((s) => s.commitments.length > 0);
  covered.forEach((s) => { s.commits = true; });
  d.coverage = { committing: covered.length, withCommitment: covered.length, reviewedOn: null };
}

export const stepNames = ['Tänk!', 'Lär!', 'Quizza!', 'Upplev!', 'Reflektera!', 'Kartlägg!', 'Gör!'];
const content = [
  said('Titta på ett klipp eller läs en artikel och samtala om den.', 'Watch a clip or read an article and talk about it.'),
  said('En kort föreläsning om härskartekniker.', 'A short lecture on master suppression techniques.'),
  said('En tipsrunda om jämställdhet. Det viktiga är att lära sig, inte att svara rätt.', 'A quiz on gender equality.'),
  said('Övningar där ni får uppleva andra perspektiv än ert eget.', 'Exercises that let you experience other perspectives.'),
  said('Var och en funderar över sina egna normer och beteenden.', 'Each reflects on own norms and behaviours.'),
  said('Kartlägg styrkor och risker i er verksamhet.', 'Map strengths and risks in your organisation.'),
  said('Gör checklistor och en handlingsplan av det ni har lärt er och av kartläggningen.', 'Make checklists and a plan.'),
];
export const step = (number, round = 2, more = {}) => ({
  round, step: number, name: stepNames[number - 1], content: content[number - 1], link: 'https://makeequal.se/respekttrappan/',
  previousResult: number === 7 ? 'Vi lyssnar på varandra, men samma personer får ofta ordet. Nya medarbetare vet inte vem de kan vända sig till.' : null, done: null, missedReason: null, note: null, result: null, ...more,
});
const apt = (name, offset, state, stepNumber, more = {}) => ({
  id: name, federation: S, series: 'apt-stockholm', kind: 'APT', initiative: null, workplace: 'kansliet', title: 'APT kansliet', place: 'Kansliet, stora rummet', startsAt: at(offset, 8), endsAt: at(offset, 10), movedFrom: null, movedBecause: null, cancelledBecause: null, revision: 0, state,
  items: [{ code: 'JAMSTALLDHET', title: said('Jämställdhet', 'Gender equality'), commitment: `${S}-2021_6`, done: null, missedReason: null, note: null }],
  step: step(stepNumber), present: null, ...more,
});
export const meetings = [
  apt('apt-2026-12', 3, 'PLANNED', 5),
  apt('apt-2027-01', 38, 'PLANNED', 6),
  apt('apt-2026-11', -1, 'PLANNED', 5),
  apt('apt-steg-1', -2, 'PLANNED', 1), apt('apt-steg-6', -2, 'PLANNED', 6), apt('apt-steg-7', -2, 'PLANNED', 7, { movedFrom: day(-9), movedBecause: 'Alla helgons dag' }),
  apt('apt-2026-10', -30, 'HELD', 4, { present: 9, items: [{ code: 'JAMSTALLDHET', title: said('Jämställdhet', 'Gender equality'), commitment: `${S}-2021_6`, done: true, missedReason: null, note: 'Vi gick igenom hur vi fördelar ordet på möten.' }], step: step(4, 2, { done: true, missedReason: null }) }),
  apt('apt-2026-09', -60, 'HELD', 4, { present: 8, items: [{ code: 'JAMSTALLDHET', title: said('Jämställdhet', 'Gender equality'), commitment: `${S}-2021_6`, done: false, missedReason: 'TIME_RAN_OUT', note: null }], step: step(4, 2, { done: false, missedReason: 'MATERIAL_MISSING' }) }),
  apt('apt-2026-08', -90, 'CANCELLED', 4, { cancelledBecause: 'Halva kansliet var på konferens.' }),
  { ...apt('mia-2026-23', 6, 'PLANNED', 1), series: 'mia', kind: 'WORK_MEETING', title: 'Arbetsmöte MIA Vidare', place: null, step: null, items: [
    { code: 'HP_JAMSTALLDHET', title: said('Horisontell princip: jämställdhet', 'Horizontal principle: gender equality'), commitment: `${S}-2021_5`, done: null, missedReason: null, note: null },
    { code: 'HP_TILLGANGLIGHET', title: said('Horisontell princip: tillgänglighet', 'Horizontal principle: accessibility'), commitment: `${S}-2021_5`, done: null, missedReason: null, note: null },
    { code: 'HP_ICKE_DISKRIMINERING', title: said('Horisontell princip: icke-diskriminering', 'Horizontal principle: non-discrimination'), commitment: `${S}-2021_5`, done: null, missedReason: null, note: null }] },
];
export const climb = { federation: S, workplace: 'kansliet', round: 2, next: 5, step: step(5), history: [{ meeting: 'apt-2026-10', day: day(-30), round: 2, step: 4, done: true, missedReason: null }, { meeting: 'apt-2026-09', day: day(-60), round: 2, step: 4, done: false, missedReason: 'MATERIAL_MISSING' }] };

const year = new Date().getFullYear();
const counts = (i) => ({ started: { women: 6 + i, men: 8 + (i % 4), other: 0 }, ongoing: { women: 41 + i, men: 52 - i, other: 1 }, ended: { women: 5, men: 4 + (i % 3), other: 0 } });
export const initiatives = [
  { id: 'ratt-stod-for-mig', federation: S, name: said('Rätt stöd för mig!', 'Right support for me!'), from: '2020-01-01', to: null },
  { id: 'mia-vidare-stockholm', federation: S, name: said('MIA Vidare Stockholm', 'MIA Onwards Stockholm'), from: '2020-01-01', to: null },
  { id: 'fokus-sodertalje', federation: B, name: said('Fokus Södertälje', 'Focus Södertälje'), from: '2020-01-01', to: null },
];
export const monthList = initiatives.filter((i) => i.federation === S).flatMap(({ id: initiative, name }, k) => Array.from({ length: new Date().getMonth() }, (_, i) => {
  const month = `${year}-${String(i + 1).padStart(2, '0')}`;
  const next = `${year}-${String(i + 2).padStart(2, '0')}`;
  const corrected = month === '2026-03';
  const closed = i < 8 + k && !corrected;
  return {
    id: `${initiative}_${month}`, federation: S, initiative, initiativeName: name, month, state: closed ? 'CLOSED' : corrected ? 'REOPENED' : 'OPEN',
    opensOn: `${next}-01`, dueOn: `${next}-15`, late: !closed && day(0) > `${next}-15`, closedOn: closed ? `${next}-09` : null, counts: closed || corrected ? counts(i) : null,
    comment: closed && i % 3 === 0 ? 'Fler män än kvinnor avslutade till arbete. Vi tar upp det med delprojekten.' : null,
    corrections: i === 6 ? [{ reopenedOn: `${next}-20`, reason: 'Två deltagare räknades i fel månad.' }] : [],
  };
}));

export const deviations = [
  { id: 'd-1', state: 'REPORTED', level: 'INDIVIDUAL', initiative: 'ratt-stod-for-mig', reportedOn: day(-2), acknowledgeBy: day(5), grounds: ['ETHNICITY', 'SEX'], words: 'Handledaren på arbetsträningen pratade bara med min kollega och hälsade inte på mig.\n\nDet har hänt flera gånger, och alltid mot oss som har slöja.' },
  { id: 'd-2', state: 'REPORTED', level: 'STRUCTURAL', initiative: null, reportedOn: day(-12), acknowledgeBy: day(-5), grounds: ['DISABILITY'], words: 'Gruppträffarna är på tredje våningen och hissen har varit trasig sedan i våras.' },
  { id: 'd-3', state: 'ACKNOWLEDGED', level: 'INDIVIDUAL', initiative: 'mia-vidare-stockholm', reportedOn: day(-20), acknowledgeBy: day(-13), grounds: ['UNKNOWN'], words: 'Jag fick inte tolk till mötet fast jag hade bett om det två gånger.' },
  { id: 'd-4', state: 'CLOSED', level: 'STRUCTURAL', initiative: 'ratt-stod-for-mig', reportedOn: day(-80), acknowledgeBy: day(-73), grounds: ['AGE'], words: 'Informationen finns bara som film utan text.', outcome: 'MEASURE_TAKEN', answer: 'Tack för att du berättade. Alla filmer har fått undertexter och en utskrift. Nya filmer publiceras inte utan text.' },
].map((d) => ({ federation: S, acknowledgedOn: null, closedOn: null, outcome: null, answer: null, late: d.state === 'REPORTED' && day(0) > d.acknowledgeBy, ...d }));

export const reminders = [
  { id: 'r-1', federation: S, reason: null, about: 'apt-2027-01', kind: 'APT', dueAt: at(24, 7), daysBefore: 14, state: 'PLANNED' },
  { id: 'r-2', federation: S, reason: null, about: 'apt-2026-12', kind: 'APT', dueAt: at(2, 7), daysBefore: 1, state: 'PLANNED' },
  { id: 'r-3', federation: S, reason: null, about: 'apt-2026-12', kind: 'APT', dueAt: at(-4, 7), daysBefore: 7, state: 'SENT' },
  { id: 'r-4', federation: S, reason: null, about: 'apt-2026-12', kind: 'APT', dueAt: at(-11, 7), daysBefore: 14, state: 'FAILED' },
  { id: 'r-5', federation: S, reason: 'CANCELLED', about: 'apt-2026-08', kind: 'APT', dueAt: at(-97, 7), daysBefore: 7, state: 'SKIPPED' },
  { id: 'r-6', federation: S, reason: null, about: 'demokratidag', kind: 'DEMOCRACY_DAY', dueAt: at(-43, 7), daysBefore: 30, state: 'SENT' },
];
