import { lazy } from 'react';
import { Outlet, Route, Routes } from 'react-router';
import { ApiProblem } from '../api/problem';
import { useFederation } from '../ui/FederationChoice';
import { Loading } from '../ui/Loaded';
import { PageTrouble } from '../ui/Trouble';
import { useSession, type Work } from './session';
import { Shell } from './Shell';

// One chunk per page: whoever reports a deviation on a slow line does not wait for the case handlers' pages.
const Home = lazy(() => import('../commitment/Home'));
const FederationPage = lazy(() => import('../commitment/FederationPage'));
const CommitmentPage = lazy(() => import('../commitment/CommitmentPage'));
const DeclarationPage = lazy(() => import('../commitment/DeclarationPage'));
const DeclarationChangesPage = lazy(() => import('../commitment/DeclarationChangesPage'));
const JointPage = lazy(() => import('../commitment/JointPage'));
const MinePage = lazy(() => import('../mine/MinePage'));
const MeetingsPage = lazy(() => import('../meeting/MeetingsPage'));
const MeetingPage = lazy(() => import('../meeting/MeetingPage'));
const SeriesPage = lazy(() => import('../meeting/SeriesPage'));
const NewSeriesPage = lazy(() => import('../meeting/NewSeriesPage'));
const MinutesPage = lazy(() => import('../meeting/MinutesPage'));
const MonthsPage = lazy(() => import('../month/MonthsPage'));
const MonthPage = lazy(() => import('../month/MonthPage'));
const AccessMapPage = lazy(() => import('../month/AccessMapPage'));
const AnswerPage = lazy(() => import('../survey/AnswerPage'));
const SurveysPage = lazy(() => import('../survey/SurveysPage'));
const SurveyPage = lazy(() => import('../survey/SurveyPage'));
const ReleasesPage = lazy(() => import('../statistics/ReleasesPage'));
const ReleasePage = lazy(() => import('../statistics/ReleasePage'));
const SchemesPage = lazy(() => import('../statistics/SchemesPage'));
const InitiativesPage = lazy(() => import('../administration/InitiativesPage'));
const AdministrationPage = lazy(() => import('../administration/AdministrationPage'));
const AccessPage = lazy(() => import('../administration/AccessPage'));
const UndeliveredPage = lazy(() => import('../administration/UndeliveredPage'));
const SuppliersPage = lazy(() => import('../supplier/SuppliersPage'));
const SupplierPage = lazy(() => import('../supplier/SupplierPage'));
const SupplierLinkPage = lazy(() => import('../supplier/SupplierLinkPage'));
const HoldVisitPage = lazy(() => import('../supplier/HoldVisitPage'));
const ViolencePage = lazy(() => import('../violence/ViolencePage'));
const ReportPage = lazy(() => import('../deviation/ReportPage'));
const ReceiptPage = lazy(() => import('../deviation/ReceiptPage'));
const DeviationsPage = lazy(() => import('../deviation/DeviationsPage'));
const DeviationPage = lazy(() => import('../deviation/DeviationPage'));
const PatternsPage = lazy(() => import('../deviation/PatternsPage'));
const RoutinePage = lazy(() => import('../deviation/RoutinePage'));
const ExtractPage = lazy(() => import('../deviation/ExtractPage'));
const LearnedPage = lazy(() => import('../deviation/LessonsPage'));
const RemindersPage = lazy(() => import('../reminder/RemindersPage'));
const MailPage = lazy(() => import('../reminder/MailPage'));
const RulesPage = lazy(() => import('../reminder/RulesPage'));
const CalendarsPage = lazy(() => import('../reminder/CalendarsPage'));
const PartnersPage = lazy(() => import('../partner/PartnersPage'));
const EventsPage = lazy(() => import('../partner/EventsPage'));
const RecallsPage = lazy(() => import('../partner/RecallsPage'));
const RecallPage = lazy(() => import('../partner/RecallPage'));
const ProposePage = lazy(() => import('../partner/ProposePage'));
const ActivitiesPage = lazy(() => import('../activity/ActivitiesPage'));
const ActivityPage = lazy(() => import('../activity/ActivityPage'));
const PlanPage = lazy(() => import('../activity/PlanPage'));
const EditPage = lazy(() => import('../activity/EditPage'));
const HeadcountsPage = lazy(() => import('../activity/HeadcountsPage'));
const MaterialsPage = lazy(() => import('../activity/MaterialsPage'));
const CataloguePage = lazy(() => import('../registration/CataloguePage'));
const InvitationPage = lazy(() => import('../registration/InvitationPage'));
const EvaluationPage = lazy(() => import('../registration/EvaluationPage'));
const CertificatePage = lazy(() => import('../registration/CertificatePage'));
const ExchangePage = lazy(() => import('../exchange/ExchangePage'));
const FollowUpPage = lazy(() => import('../followup/FollowUpPage'));
const PublicPageVersions = lazy(() => import('../followup/PublicPageVersions'));
const CheckInPage = lazy(() => import('../outside/CheckInPage'));
const CheckInDoorPage = lazy(() => import('../outside/CheckInDoorPage'));
const PulsesPage = lazy(() => import('../outside/PulsesPage'));
const OutsideAnswerPage = lazy(() => import('../outside/OutsideAnswerPage'));
const ResponsiblePage = lazy(() => import('../outside/ResponsiblePage'));
const NeedsPage = lazy(() => import('../needs/NeedsPage'));
const PanelsPage = lazy(() => import('../panel/PanelsPage'));
const JoinPanelPage = lazy(() => import('../panel/JoinPanelPage'));
const LessonsPage = lazy(() => import('../lesson/LessonsPage'));
const PeerGradesPage = lazy(() => import('../review/PeerGradesPage'));
const PeerGradePage = lazy(() => import('../review/PeerGradePage'));
const MeasuresPage = lazy(() => import('../measure/MeasuresPage'));
const NewMeasurePage = lazy(() => import('../measure/NewMeasurePage'));
const MeasurePage = lazy(() => import('../measure/MeasurePage'));
const YouSaidPage = lazy(() => import('../influence/YouSaidPage'));
const LeaveViewpointPage = lazy(() => import('../influence/LeaveViewpointPage'));
const ViewpointReceiptPage = lazy(() => import('../influence/ViewpointReceiptPage'));
const InfluencePage = lazy(() => import('../influence/InfluencePage'));
const NewOccasionPage = lazy(() => import('../influence/NewOccasionPage'));
const OccasionPage = lazy(() => import('../influence/OccasionPage'));
const ViewpointPage = lazy(() => import('../influence/ViewpointPage'));
const CommunicationPage = lazy(() => import('../communication/CommunicationPage'));
const NewPublicationPage = lazy(() => import('../communication/NewPublicationPage'));
const PublicationPage = lazy(() => import('../communication/PublicationPage'));
const CountyPage = lazy(() => import('../overview/CountyPage'));
const BoardPage = lazy(() => import('../overview/BoardPage'));
const YearPage = lazy(() => import('../overview/YearPage'));
const DesignPage = lazy(() => import('../design/DesignPage'));
const AboutPage = lazy(() => import('../about/AboutPage'));
const AccessibilityPage = lazy(() => import('../about/AccessibilityPage'));

const nowhere = new ApiProblem(404, {});
const denied = new ApiProblem(403, {});
const toLogin = new ApiProblem(401, {});
const stay = () => undefined;

/** Which federation these pages are about depends on who reads. */
function OnceKnown() {
  return useSession().known ? <Outlet /> : <Loading />;
}

/** Whoever has no such work in the federation is told so, rather than shown an empty page or a form that will be refused. */
function Only({ work }: { work: Work }) {
  const { known, authenticated, federations } = useSession();
  const federation = useFederation(work);
  if (!known) return <Loading />;
  if (federations(work).includes(federation)) return <Outlet />;
  return <PageTrouble error={authenticated ? denied : toLogin} onRetry={stay} alone />;
}

export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<Home />} />
        <Route path="forbund/:federation" element={<FederationPage />} />
        <Route path="forbund/:federation/blad" element={<BoardPage />} />
        <Route path="lanet" element={<CountyPage />} />
        <Route path="atagande/:id" element={<CommitmentPage />} />
        <Route path="deklaration/:id" element={<DeclarationPage />} />
        <Route path="deklaration/:id/andringar" element={<DeclarationChangesPage />} />
        <Route path="gemensamma" element={<JointPage />} />
        <Route path="mote/:id" element={<MeetingPage />} />
        <Route path="serie/:id" element={<SeriesPage />} />
        <Route path="manad/:id" element={<MonthPage />} />
        <Route path="svara/:id" element={<AnswerPage />} />
        <Route path="undersokning/:id" element={<SurveyPage />} />
        <Route path="statistik/regler" element={<SchemesPage />} />
        <Route path="statistik/:id" element={<ReleasePage />} />
        <Route element={<OnceKnown />}>
          <Route path="insatser" element={<InitiativesPage />} />
          <Route path="statistik" element={<ReleasesPage />} />
          <Route path="administration/behorighet" element={<AccessPage />} />
        </Route>
        <Route path="uppfoljning" element={<FollowUpPage />} />
        <Route path="uppfoljning/:federation" element={<FollowUpPage />} />
        <Route path="oppen-sida/:federation" element={<PublicPageVersions />} />
        <Route path="incheckning/:code" element={<CheckInPage />} />
        <Route path="mote/:id/incheckning" element={<CheckInDoorPage />} />
        <Route path="svar/:code" element={<OutsideAnswerPage />} />
        <Route path="panel/:code" element={<JoinPanelPage />} />
        <Route path="lektioner" element={<LessonsPage />} />
        <Route path="granskning" element={<PeerGradesPage />} />
        <Route path="granskning/:id" element={<PeerGradePage />} />
        <Route path="leverantor/:id" element={<SupplierPage />} />
        <Route path="leverantorssvar/:code" element={<SupplierLinkPage />} />
        <Route path="leverantor/:id/besok/:visit" element={<HoldVisitPage />} />
        <Route path="rapportera" element={<ReportPage />} />
        <Route path="lardomar" element={<LearnedPage />} />
        <Route path="kvittens" element={<ReceiptPage />} />
        <Route path="avvikelse/:id" element={<DeviationPage />} />
        <Route path="avvikelse/:id/utdrag" element={<ExtractPage />} />
        <Route path="aktivitet/:id" element={<ActivityPage />} />
        <Route path="aktivitet/:id/andra" element={<EditPage />} />
        <Route path="kalender" element={<CataloguePage />} />
        <Route path="material" element={<MaterialsPage />} />
        <Route path="anmalan/:code" element={<InvitationPage />} />
        <Route path="anmalan/:code/utvardering" element={<EvaluationPage />} />
        <Route path="anmalan/:code/intyg" element={<CertificatePage />} />
        <Route path="atgard/:id" element={<MeasurePage />} />
        <Route path="ni-sa-vi-gjorde" element={<YouSaidPage />} />
        <Route path="synpunktssvar" element={<ViewpointReceiptPage />} />
        <Route path="synpunkt/:id" element={<ViewpointPage />} />
        <Route path="delaktighet/:id/behov" element={<NeedsPage />} />
        <Route path="delaktighet/:id" element={<OccasionPage />} />
        <Route path="publicering/:id" element={<PublicationPage />} />
        <Route element={<OnceKnown />}>
          <Route path="lamna-synpunkt" element={<LeaveViewpointPage />} />
        </Route>
        <Route element={<Only work="mine" />}>
          <Route path="mitt" element={<MinePage />} />
          <Route path="ansvariga" element={<ResponsiblePage />} />
        </Route>
        <Route element={<Only work="meetings" />}>
          <Route path="moten" element={<MeetingsPage />} />
          <Route path="aret" element={<YearPage />} />
          <Route path="protokoll" element={<MinutesPage />} />
          <Route path="samtalsklimat" element={<PulsesPage />} />
        </Route>
        <Route element={<Only work="series" />}>
          <Route path="serie/ny" element={<NewSeriesPage />} />
        </Route>
        <Route element={<Only work="activities" />}>
          <Route path="aktiviteter" element={<ActivitiesPage />} />
        </Route>
        <Route element={<Only work="planning" />}>
          <Route path="aktiviteter/ny" element={<PlanPage />} />
          <Route path="medarbetare" element={<HeadcountsPage />} />
          <Route path="delaktighet/ny" element={<NewOccasionPage />} />
          <Route path="kommunikation/ny" element={<NewPublicationPage />} />
        </Route>
        <Route element={<Only work="measures" />}>
          <Route path="atgarder" element={<MeasuresPage />} />
        </Route>
        <Route element={<Only work="measureEntries" />}>
          <Route path="atgarder/ny" element={<NewMeasurePage />} />
        </Route>
        <Route element={<Only work="influence" />}>
          <Route path="inflytande" element={<InfluencePage />} />
          <Route path="paneler" element={<PanelsPage />} />
        </Route>
        <Route element={<Only work="communication" />}>
          <Route path="kommunikation" element={<CommunicationPage />} />
        </Route>
        <Route element={<Only work="months" />}>
          <Route path="manader" element={<MonthsPage />} />
          <Route path="kartlaggning" element={<AccessMapPage />} />
        </Route>
        <Route element={<Only work="surveys" />}>
          <Route path="undersokningar" element={<SurveysPage />} />
        </Route>
        <Route element={<Only work="suppliers" />}>
          <Route path="leverantorer" element={<SuppliersPage />} />
        </Route>
        <Route element={<Only work="violence" />}>
          <Route path="vald-i-nara-relationer" element={<ViolencePage />} />
        </Route>
        <Route element={<Only work="deviations" />}>
          <Route path="avvikelser" element={<DeviationsPage />} />
          <Route path="avvikelser/monster" element={<PatternsPage />} />
        </Route>
        <Route element={<Only work="routine" />}>
          <Route path="avvikelserutinen" element={<RoutinePage />} />
        </Route>
        <Route element={<Only work="reminders" />}>
          <Route path="paminnelser" element={<RemindersPage />} />
          <Route path="paminnelser/mejl" element={<MailPage />} />
          <Route path="paminnelser/regler" element={<RulesPage />} />
          <Route path="paminnelser/kalendrar" element={<CalendarsPage />} />
        </Route>
        <Route element={<Only work="administration" />}>
          <Route path="administration" element={<AdministrationPage />} />
        </Route>
        <Route element={<Only work="undelivered" />}>
          <Route path="inte-framme" element={<UndeliveredPage />} />
        </Route>
        <Route element={<Only work="partners" />}>
          <Route path="partner" element={<PartnersPage />} />
          <Route path="partner/ny" element={<ProposePage />} />
          <Route path="partner/handelser" element={<EventsPage />} />
          <Route path="partner/aterkallelser" element={<RecallsPage />} />
          <Route path="partner/aterkallelser/ny" element={<RecallPage />} />
        </Route>
        <Route element={<Only work="exchange" />}>
          <Route path="ut-och-in" element={<ExchangePage />} />
        </Route>
        <Route path="om" element={<AboutPage />} />
        <Route path="design" element={<DesignPage />} />
        <Route path="tillganglighet" element={<AccessibilityPage />} />
        <Route path="*" element={<PageTrouble error={nowhere} onRetry={stay} alone />} />
      </Route>
    </Routes>
  );
}
