# Every verb of the project; CI and README use these and no others.
SHELL := /bin/bash
.DEFAULT_GOAL := help
# Two modules at a time: most of a test is waiting for a broker, a store or a browser.
MVN := mvn -B -ntp -T 2

.PHONY: help run run-service test it fmt approve bench bench-lists bench-kills prove bench-disclosure pictures lighthouse clean

help: ## shows this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

run: ## builds what is needed and starts everything on http://localhost:8080 (DEMO=no: without the practice year)
	@build-config/build-if-changed
	@exec "$$(build-config/jdk25)" -Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
	  -Dorg.springframework.boot.logging.LoggingSystem=none -Dlogback.configurationFile=logback-standalone.xml -Datagande.log="$${ATAGANDE_DATA:-data}/atagande.log" \
	  -cp ".run/app/$$(ls .run/app | grep -E '^standalone.*\.jar$$'):.run/app/lib/*" se.atagande.standalone.Standalone

run-service: ## starts one service by itself, s=deviation-service; broker, store and login as in docker-compose.yml
	@test -n "$(s)" || { echo "Say which: make run-service s=deviation-service"; exit 1; }
	$(MVN) -q -Dmaven.test.skip=true -Dspotless.check.skip -pl $(s) -am package
	exec "$$(build-config/jdk25)" --enable-native-access=ALL-UNNAMED -jar $(s)/target/$(s)-0.1.0-SNAPSHOT-app.jar

test: ## builds and tests everything, browser tests among it, on the store in process
	@build-config/jdk25 >/dev/null
	@build-config/chromium >/dev/null
	CHROMIUM="$$(build-config/chromium)" $(MVN) verify

it: ## the store and feed tests again, on MongoDB's own engine: MONGODB_URI, or Testcontainers where Docker answers
	@if [ -z "$$MONGODB_URI" ] && ! docker info >/dev/null 2>&1; then \
	  echo "make it needs a MongoDB: start one and say MONGODB_URI=mongodb://127.0.0.1:27017/?directConnection=true make it, or start Docker."; exit 1; fi
	ATAGANDE_STORE=mongodb $(MVN) -Dgroups=store -Dspotless.check.skip -pl event-feed,rest-profile,commitments-service,statistics-service,deviation-service,notification-service,end-to-end -am verify

fmt: ## formats the Java code
	$(MVN) -q spotless:apply

approve: ## writes the golden files (events.md, samples, OpenAPI) anew instead of comparing; look at the diff before committing
	$(MVN) -Dapprove=true -Dspotless.check.skip -pl '!end-to-end,!browser-tests' verify

bench: ## first figures: events per second beside a raw producer and Spring Modulith, in one run
	$(MVN) -q -Pbench -DskipTests -Dspotless.check.skip -pl benchmarks -am process-test-classes

bench-lists: ## every list beside a single read by id, with 10,000 commitments and 100,000 meetings stored (MONGODB_URI)
	$(MVN) -q -Pbench-lists -DskipTests -Dspotless.check.skip -pl commitments-service -am process-test-classes

bench-kills: ## kills notification-service fifty times while it sends reminders: all arrive, counted what comes twice
	$(MVN) -q -Dspotless.check.skip -Dsurefire.failIfNoSpecifiedTests=false -Dtest=KilledWhileSendingTest -Dkills=50 -pl notification-service -am verify

prove: ## no hidden number can be worked out: 10,000 made-up cubes and 100 two-year histories (CUBES=200 HISTORIES=2 for fewer; goes on where it stopped)
	CUBES=$(CUBES) HISTORIES=$(HISTORIES) $(MVN) -q -Pdisclosure -Ddisclosure.main=Prove -DskipTests -Dspotless.check.skip -pl statistics-service -am process-test-classes

bench-disclosure: ## what proposing, proving and verifying a table takes, and how much of it is shown
	$(MVN) -q -Pdisclosure -Ddisclosure.main=BenchDisclosure -DskipTests -Dspotless.check.skip -pl statistics-service -am process-test-classes

pictures: ## every page in every state for the eye: browser-tests/target/shots/index.html
	CHROMIUM="$$(build-config/chromium)" $(MVN) -q -Dpictures=all -Dtest='BrowserTest#everyPage*' -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip -pl browser-tests -am verify

lighthouse: ## looks at the main pages with Lighthouse while `make run` runs (at=http://localhost:8080); its 185 MB are fetched the first time
	@mkdir -p browser-tests/target/lighthouse && cd browser-tests/target/lighthouse && { [ -d node_modules/lighthouse ] || \
	  { echo '{"private":true}' > package.json && PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund lighthouse@12.8.2; }; }
	@CHROMIUM="$$(build-config/chromium)" node browser-tests/lighthouse.mjs $(at)

clean: ## removes what was built; data/ stays
	rm -rf .run && $(MVN) -q clean
