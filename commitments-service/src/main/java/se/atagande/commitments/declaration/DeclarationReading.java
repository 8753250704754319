package se.atagande.commitments.declaration;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import se.atagande.commitments.commitment.Anchor;
import se.atagande.commitments.commitment.CommitmentDraft;
import se.atagande.commitments.commitment.CommitmentForm;
import se.atagande.commitments.fulfilment.RollsUp;
import se.atagande.commitments.fulfilment.Validity;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/**
 * Reads a file in the format {@code atagande/declaration/v1}, or refuses it with every fault and its place.
 *
 * <p>The file is only composed into nodes, never constructed into objects, and anchors, aliases and tags of its own are
 * refused: a hostile file can neither make classes nor grow.
 */
final class DeclarationReading {

    static final String FORMAT = "atagande/declaration/v1";
    static final int MOST_BYTES = 256 * 1024;
    private static final int DEEPEST = 12;
    private static final Set<Tag> PLAIN =
            Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);

    /** What became of reading. */
    sealed interface Outcome {
        record Read(DeclarationDraft draft) implements Outcome {}

        record Refused(List<ImportError> errors) implements Outcome {}
    }

    private final Refusals refusals = new Refusals();

    private DeclarationReading() {}

    static Outcome read(byte[] file) {
        return new DeclarationReading().readAll(file);
    }

    private Outcome readAll(byte[] file) {
        var root = composed(file);
        if (root != null && refusals.none()) {
            onlyPlain(root);
        }
        if (root == null || !refusals.none()) {
            return new Outcome.Refused(refusals.all());
        }
        var draft = draft(new Section(root, refusals));
        return refusals.none() ? new Outcome.Read(draft) : new Outcome.Refused(refusals.all());
    }

    private @Nullable Node composed(byte[] file) {
        if (file.length > MOST_BYTES) {
            refusals.at(
                    Optional.empty(), "Filen är större än %s kB.", "The file is larger than %s kB.", MOST_BYTES / 1024);
            return null;
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            refusals.at(Optional.empty(), "Filen är inte kodad i UTF-8.", "The file is not encoded in UTF-8.");
            return null;
        }
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(true); // refused by Section, which goes on reading
        try {
            var root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                refusals.at(Optional.empty(), "Filen är tom.", "The file is empty.");
            }
            return root;
        } catch (MarkedYAMLException e) {
            refusals.at(
                    Optional.ofNullable(e.getProblemMark()),
                    "Filen är inte giltig YAML: %s.",
                    "The file is not valid YAML: %s.",
                    e.getProblem());
        } catch (YAMLException e) {
            refusals.at(
                    Optional.empty(),
                    "Filen är inte giltig YAML: %s.",
                    "The file is not valid YAML: %s.",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return null;
    }

    private void onlyPlain(Node node) {
        if (node.getAnchor() != null) {
            refusals.at(
                    node,
                    "Ankare och hänvisningar (& och *) tillåts inte.",
                    "Anchors and aliases (& and *) are not allowed.");
            return;
        }
        if (!PLAIN.contains(node.getTag())) {
            refusals.at(
                    node,
                    "Taggen %s tillåts inte.",
                    "The tag %s is not allowed.",
                    node.getTag().getValue());
            return;
        }
        switch (node) {
            case MappingNode mapping ->
                mapping.getValue().forEach(entry -> {
                    onlyPlain(entry.getKeyNode());
                    onlyPlain(entry.getValueNode());
                });
            case SequenceNode sequence -> sequence.getValue().forEach(this::onlyPlain);
            default -> {}
        }
    }

    private DeclarationDraft draft(Section root) {
        var format = root.text("format");
        if (!format.equals(FORMAT)) {
            root.refuse("format", "%s: formatet %s väntas.", "%s: the format %s is expected.", format, FORMAT);
        }
        var head = root.section("declaration");
        var id = new DeclarationId(head.code("id"));
        var federation = new FederationId(head.code("federation"));
        var federationName = head.words("federationName");
        var title = head.words("title");
        var signedOn = head.dayOrNull("signedOn");
        var decision = head.has("decision") ? decision(head.section("decision")) : null;
        var signatories = head.has("signatories") ? signatories(head) : List.<Signatory>of();
        var replaces = head.has("replaces") ? replaced(head, id) : null;
        head.nothingElse();
        var text = text(root);
        var commitments = commitments(root, text);
        var committing = root.has("committing") ? committing(root, text) : List.<Anchor>of();
        root.nothingElse();
        return new DeclarationDraft(
                id,
                federation,
                federationName,
                title,
                signedOn,
                decision,
                signatories,
                replaces,
                text,
                committing,
                commitments);
    }

    private static BoardDecision decision(Section section) {
        var decision =
                new BoardDecision(section.day("day"), section.text("paragraph"), section.textOrNull("reference"));
        section.nothingElse();
        return decision;
    }

    private static List<Signatory> signatories(Section head) {
        return head.sections("signatories").stream()
                .map(section -> {
                    var signatory = new Signatory(section.words("organisation"), section.wordsOrNull("role"));
                    section.nothingElse();
                    return signatory;
                })
                .toList();
    }

    private static DeclarationDraft.Replaced replaced(Section head, DeclarationId id) {
        var earlier = new DeclarationId(head.code("replaces"));
        if (earlier.equals(id)) {
            head.refuse(
                    "replaces",
                    "En ny version behöver ett eget id; %s är den själv.",
                    "A new version needs an id of its own; %s is itself.",
                    id);
        }
        var place = head.placeOf("replaces");
        return new DeclarationDraft.Replaced(earlier, place.line(), place.column());
    }

    private List<Anchor> committing(Section root, List<Block> text) {
        var committing = new ArrayList<Anchor>();
        for (var node : root.list("committing")) {
            var sentence = node instanceof ScalarNode scalar ? scalar.getValue() : "";
            find(text, sentence)
                    .ifPresentOrElse(
                            committing::add,
                            () -> refusals.at(
                                    node,
                                    "Meningen finns inte ordagrant i texten: %s",
                                    "The sentence is not in the text word for word: %s",
                                    shortened(sentence)));
        }
        return committing;
    }

    private List<Block> text(Section root) {
        var blocks = new ArrayList<Block>();
        for (var block : root.sections("text")) {
            if (block.has("heading")) {
                blocks.add(new Block(Block.Kind.HEADING, List.of(block.text("heading"))));
            } else if (block.has("bullet")) {
                blocks.add(new Block(Block.Kind.BULLET, block.texts("bullet")));
            } else {
                blocks.add(new Block(Block.Kind.PARAGRAPH, block.texts("paragraph")));
            }
            block.nothingElse();
        }
        return blocks;
    }

    private List<CommitmentDraft> commitments(Section root, List<Block> text) {
        var drafts = new ArrayList<CommitmentDraft>();
        var keys = new HashSet<String>();
        var byNumber = new HashMap<Integer, Section>();
        var parts = new HashMap<Integer, List<Integer>>();
        for (var section : root.sections("commitments")) {
            var draft = commitment(section, text);
            if (byNumber.putIfAbsent(draft.number(), section) != null) {
                section.refuse("number", "Numret %s finns redan.", "The number %s is already taken.", draft.number());
            }
            if (!keys.add(draft.key())) {
                section.refuse("key", "Nyckeln %s finns redan.", "The key %s is already taken.", draft.key());
            }
            if (draft.rule() instanceof RollsUp rollsUp) {
                parts.put(draft.number(), rollsUp.parts());
            }
            drafts.add(draft);
        }
        parts.forEach((number, numbers) -> {
            var section = byNumber.get(number);
            if (section == null) {
                return;
            }
            numbers.stream()
                    .filter(part -> !byNumber.containsKey(part))
                    .forEach(part -> section.refuse(
                            "rule", "Delen %s finns inte i filen.", "Part %s is not in the file.", part));
            if (reaches(number, number, parts, new HashSet<>())) {
                section.refuse(
                        "rule", "Åtagande %s är en del av sig självt.", "Commitment %s is a part of itself.", number);
            }
        });
        return drafts;
    }

    private static boolean reaches(int from, int to, Map<Integer, List<Integer>> parts, Set<Integer> seen) {
        return parts.getOrDefault(from, List.of()).stream()
                .anyMatch(part -> part == to || (seen.add(part) && reaches(part, to, parts, seen)));
    }

    private CommitmentDraft commitment(Section section, List<Block> text) {
        var sentence = section.text("anchor");
        var draft = new CommitmentDraft(
                section.number("number", 1, 9_999),
                section.code("key"),
                anchor(section, sentence, text),
                sentence,
                section.words("title"),
                section.choice("form", CommitmentForm.class),
                section.has("initiative") ? new InitiativeId(section.code("initiative")) : null,
                section.words("cadence"),
                section.code("owner"),
                section.has("deputy") ? section.code("deputy") : null,
                section.codes("partners").stream().sorted().toList(),
                section.has("joint") ? section.code("joint") : null,
                validity(section.section("term")),
                RuleReading.rule(section.section("rule")),
                section.wordsOrNull("interpretation"));
        section.nothingElse();
        return draft;
    }

    private static Anchor anchor(Section section, String sentence, List<Block> text) {
        var found = find(text, sentence);
        if (found.isPresent()) {
            return found.get();
        }
        if (sentence.isBlank()) {
            return new Anchor(1, 1);
        }
        section.refuse(
                "anchor",
                "Meningen finns inte ordagrant i texten: %s",
                "The sentence is not in the text word for word: %s",
                shortened(sentence));
        return new Anchor(1, 1);
    }

    private static Optional<Anchor> find(List<Block> text, String sentence) {
        for (int paragraph = 0; paragraph < text.size(); paragraph++) {
            var at = text.get(paragraph).sentences().indexOf(sentence);
            if (at >= 0) {
                return Optional.of(new Anchor(paragraph + 1, at + 1));
            }
        }
        return Optional.empty();
    }

    private static String shortened(String sentence) {
        return sentence.length() > 80 ? sentence.substring(0, 80) + " …" : sentence;
    }

    private static Validity validity(Section term) {
        Validity validity;
        if (term.has("since")) {
            validity = new Validity.Continuous(term.day("since"));
        } else {
            var from = term.day("from");
            var to = term.day("to");
            if (to.isBefore(from)) {
                term.refuse("to", "%s är före %s.", "%s is before %s.", to, from);
            }
            validity = new Validity.Fixed(from, to);
        }
        term.nothingElse();
        return validity;
    }
}
