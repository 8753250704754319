# One image per service: docker build --build-arg SERVICE=commitments-service .   (after `make test` or `mvn package`)
FROM eclipse-temurin:25-jre
ARG SERVICE
RUN useradd --system --no-create-home atagande
COPY ${SERVICE}/target/${SERVICE}-0.1.0-SNAPSHOT-app.jar /app/app.jar
USER atagande
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/app.jar"]
