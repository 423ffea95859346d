#include "verbs/exchange/bundle.hpp"

#include "verbs/exchange/base64.hpp"
#include "verbs/exchange/bundle_events.hpp"
#include "verbs/exchange/code_table.hpp"
#include "verbs/exchange/uuid.hpp"
#include "verbs/verbs.hpp"

namespace unknot::verbs::exchange {

namespace {

constexpr std::string_view body_structure_of = "http://hl7.org/fhir/StructureDefinition/bodySite";

Json resource_type(std::string_view type) { return text(type); }

Json version(const Code& of, std::string_view value) {
    return Fields{}.with("type", concept_of(of)).with("value", text(value)).done();
}

Json agent(const Code& type, Json who) {
    return Fields{}.with("type", concept_of(type)).with("who", std::move(who)).done();
}

}  // namespace

void Bundle::open_for(const facts::Event& event) {
    space_ = event.id;
    patient_ = name_based_uuid(space_, "patient");
    Fields patient;
    patient.with("resourceType", resource_type("Patient"));
    if (const auto name = told_text(event.person)) {
        Json identifier = Fields{}.with("system", text(codes::system_unknot)).with("value", {*name}).done();
        patient.with("identifier", one(std::move(identifier)));
    }
    entry(patient_, std::move(patient));
}

void Bundle::entry(std::string_view id, Fields resource) {
    Json held = resource.with("id", text(id)).done();
    if (!entries_.empty()) entries_ += ',';
    entries_ +=
        dump(Fields{}.with("fullUrl", {"urn:uuid:" + std::string{id}}).with("resource", std::move(held)).done());
}

std::string Bundle::add(const facts::Event& event, std::string_view name, Fields resource) {
    std::string id = name_based_uuid(event.id, name);
    made_[origin_of(event)].targets.push_back(reference(id));
    entry(id, std::move(resource));
    return id;
}

Fields Bundle::observation(const facts::Event& event, Json code) const {
    Fields fields;
    fields.with("resourceType", resource_type("Observation"))
        .with("status", text("final"))
        .with("category", one(concept_of(codes::survey)))
        .with("code", std::move(code))
        .with("subject", patient())
        .with("performer", one(patient()))
        .with("effectiveDateTime", {date_time(event.at)});
    return fields;
}

Json Bundle::body_site(const Site& site) {
    sites_.emplace(site.code, site);
    const std::string structure = name_based_uuid(space_, "site/" + site.code);
    Json extension = Fields{}.with("url", text(body_structure_of)).with("valueReference", reference(structure)).done();
    Fields fields;
    fields.with("coding", {site_codings(site)}).with("extension", one(std::move(extension)));
    if (!site.display.empty()) fields.with("text", text(site.display));
    return fields.done();
}

Json Bundle::session(const facts::Event& event, const std::string& id) {
    sessions_[id];
    const std::string procedure = name_based_uuid(space_, "session/" + id);
    Made& made = made_[origin_of(event)];
    if (made.sessions.insert(id).second) made.targets.push_back(reference(procedure));
    return reference(procedure);
}

void Bundle::take(const facts::Event& event, std::string_view bytes) {
    if (space_.empty()) open_for(event);
    Made& made = made_[origin_of(event)];
    made.last = std::max(made.last, event.at);
    add_resources(*this, event);
    if (originals_ == Originals::left_out) return;
    Fields binary;
    binary.with("resourceType", resource_type("Binary"))
        .with("contentType", text("application/json"))
        .with("data", {to_base64(bytes)});
    const std::string id = name_based_uuid(event.id, "event");
    made.originals.push_back(Fields{}.with("role", text("source")).with("what", reference(id)).done());
    entry(id, std::move(binary));
}

void Bundle::add_body_structures() {
    for (const auto& [code, site] : sites_) {
        JsonList codings;
        if (site.region) codings.push_back(coding(*site.region));
        codings.push_back(own_coding(site.code, site.display));
        Fields fields;
        fields.with("resourceType", resource_type("BodyStructure"))
            .with("location", Fields{}.with("coding", {std::move(codings)}).done())
            .with("locationQualifier", one(concept_of(side_code(site.side))))
            .with("patient", patient());
        entry(name_based_uuid(space_, "site/" + code), std::move(fields));
    }
}

std::string Bundle::origin_name(std::string_view what, const Origin& origin) {
    return std::string{what} + origin.engine + '\n' + origin.content + '\n' + origin.device;
}

void Bundle::add_device(std::string_view id, const Origin& origin) {
    JsonList versions;
    if (!origin.engine.empty()) versions.push_back(version(codes::engine, origin.engine));
    if (!origin.content.empty()) versions.push_back(version(codes::content, origin.content));
    Json name = Fields{}.with("name", text("Unknot")).with("type", text("model-name")).done();
    Fields fields;
    fields.with("resourceType", resource_type("Device")).with("deviceName", one(std::move(name)));
    if (!versions.empty()) fields.with("version", {std::move(versions)});
    if (const auto serial = told_text(origin.device)) fields.with("serialNumber", {*serial});
    entry(id, std::move(fields));
}

void Bundle::add_provenance() {
    // Its id does not follow from its version: the bundle of another version differs here, and nowhere by this.
    const std::string assembler = name_based_uuid(space_, "assembler");
    add_device(assembler, {std::string{engine_version()}, std::string{content_version()}, {}});
    for (auto& [origin, made] : made_) {
        const std::string device = name_based_uuid(space_, origin_name("device/", origin));
        add_device(device, origin);
        if (made.targets.empty()) made.targets.push_back(patient());
        JsonList agents;
        agents.push_back(agent(codes::author, patient()));
        agents.push_back(agent(codes::enterer, reference(device)));
        agents.push_back(agent(codes::assembler, reference(assembler)));
        Fields fields;
        fields.with("resourceType", resource_type("Provenance"))
            .with("target", {std::move(made.targets)})
            .with("recorded", {date_time(made.last)})
            .with("agent", {std::move(agents)});
        if (!made.originals.empty()) fields.with("entity", {std::move(made.originals)});
        entry(name_based_uuid(space_, origin_name("provenance/", origin)), std::move(fields));
    }
}

std::string Bundle::finish() && {
    add_sessions();
    add_goals();
    add_body_structures();
    add_provenance();
    return R"({"entry":[)" + entries_ + R"(],"resourceType":"Bundle","type":"collection"})";
}

}  // namespace unknot::verbs::exchange
