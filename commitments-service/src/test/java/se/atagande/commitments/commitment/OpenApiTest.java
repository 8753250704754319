package se.atagande.commitments.commitment;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import se.atagande.commitments.CommitmentsApplication;
import se.atagande.commitments.SampleService;
import se.atagande.house.ApprovedOpenApi;

@Tag("store")
@SpringBootTest(
        classes = CommitmentsApplication.class,
        properties = {
            "spring.config.name=commitments-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/nobody"
        })
@Import(SampleCommitmentsService.class)
@AutoConfigureMockMvc
class OpenApiTest implements ApprovedOpenApi {

    @Autowired
    private MockMvc api;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry registry) {
        SampleService.platform(registry);
    }

    @Override
    public String api() {
        return "commitments";
    }

    @Override
    public byte[] described() throws Exception {
        return api.perform(get("/commitments/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
