package se.atagande.commitments.declaration;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The declarations that come with the system are there from the first start; one that is loaded already is left as it is. */
@Component
class DeclarationsAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DeclarationsAtStart.class);

    private final ImportingDeclarations importing;
    private final Declarations declarations;
    private final Resource[] files;

    DeclarationsAtStart(
            ImportingDeclarations importing,
            Declarations declarations,
            @Value("${atagande.commitments.declarations:classpath*:/declarations/*.yaml}") Resource[] files) {
        this.importing = importing;
        this.declarations = declarations;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (var file : files) {
            var bytes = file.getContentAsByteArray();
            if (DeclarationReading.read(bytes) instanceof DeclarationReading.Outcome.Read read
                    && declarations.find(read.draft().id().value()).isPresent()) {
                continue;
            }
            LOG.info("{}: {}", file.getFilename(), importing.load(bytes, federation -> true));
        }
    }
}
