package se.atagande.commitments.supplier;

import static se.atagande.commitments.exchange.Column.federations;

import java.util.List;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Column;
import se.atagande.commitments.exchange.Line;
import se.atagande.commitments.exchange.Register;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** Suppliers go out as a file and come back: new ones are registered, and the federation that registered one renames and shares it. */
@Component
class SupplierRegister implements Register<Supplier> {

    private static final Column<Supplier> NAME =
            Column.<Supplier>text("name", "Namn", 200, Supplier::name).needed();
    private static final Column<Supplier> SHARED = federations("federations", "Delas av", Supplier::federations);

    private final Suppliers suppliers;

    SupplierRegister(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public String name() {
        return "suppliers";
    }

    @Override
    public String title() {
        return "Leverantörer";
    }

    @Override
    public List<Column<Supplier>> columns() {
        return List.of(NAME, SHARED);
    }

    @Override
    public void requireRead(Caller caller, FederationId federation) {
        Dossiers.requireOneOfOurs(caller, federation);
    }

    @Override
    public void requireWrite(Caller caller, FederationId federation) {
        Dossiers.requireRegistrar(caller, federation);
    }

    @Override
    public Rows<Supplier> rows() {
        return suppliers.rows();
    }

    @Override
    public String id(Supplier row) {
        return row.id();
    }

    @Override
    public Runnable begin(Line<Supplier> line) {
        var supplier = Supplier.registered(
                line.id(),
                line.federation(),
                line.federations(SHARED),
                line.text(NAME).strip());
        return () -> suppliers.register(supplier);
    }

    @Override
    public Runnable change(Line<Supplier> line, Stored<Supplier> stored) {
        if (!stored.state().federation().equals(line.federation())) {
            line.refuse(NAME, stored.state().federation() + " registrerade leverantören och ändrar den.");
        }
        var outcome = stored.state().change(line.text(NAME).strip(), line.federations(SHARED));
        Dossiers.against(outcome).ifPresent(it -> line.refuse(SHARED, it));
        return () -> suppliers.change(line.id(), stored.state()::equals, it -> outcome);
    }
}
