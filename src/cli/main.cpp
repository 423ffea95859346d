// The command line: every verb, the server, and the journal.
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/complaint.hpp"
#include "cli/data_folder.hpp"
#include "cli/exchange_command.hpp"
#include "cli/journal_command.hpp"
#include "cli/pdf_command.hpp"
#include "cli/replay_command.hpp"
#include "cli/serve_command.hpp"
#include "cli/verb_command.hpp"
#include "verbs/verbs.hpp"

namespace unknot::cli {
namespace {

constexpr const char* about =
    "Unknot: a private coach for sore shoulders. Information, not diagnosis or treatment.\n"
    "A verb reads one JSON request from standard input and writes its answer to standard output; a refusal is\n"
    "{\"error\":{\"code\",\"message\",\"path\"}} on standard output, with exit code 2.";
constexpr const char* about_end =
    "Examples:\n"
    "  echo '{\"answers\":{}}' | unknot screen\n"
    "  echo '{\"text\":\"the front of my right shoulder aches\",\"when\":\"before\"}' | unknot understand --words en\n"
    "  unknot pdf < request.json > page.pdf\n"
    "  unknot serve\n"
    "  unknot journal export shoulder.unknot\n"
    "  unknot journal session | unknot replay\n"
    "Exit codes: 0 answered; 2 refused, as what was sent can not be used; 1 the place it runs in: disk, port, folder.";

struct Arguments {
    std::string locale;
    std::string data;
    std::string file;
    std::string person;
    std::string session;
    Form form = Form::journal;
    bool originals = false;
    bool cues = false;
    std::uint16_t port = 8421;
};

template <class Run>
int in_data_folder(const Arguments& arguments, Run run) {
    const auto folder = data_folder(arguments.data, process_environment);
    return folder ? run(*folder) : complain("home_unknown", {});
}

int print(const std::string& text) {
    std::cout << text << '\n';
    return std::cout.flush() ? 0 : complain("output_failed", {});
}

class CommandLine {
public:
    CommandLine();
    int run(int count, char** words);

private:
    CLI::App* command(CLI::App& parent, const std::string& name, const std::string& what, std::function<int()> run);
    void add_verbs();
    void add_pdf();
    void add_serve();
    void add_journal();
    void add_session_of_journal(CLI::App& journal);
    void form_options(CLI::App& to, const std::string& what);
    /// The whole journal is not parted by person, and only a bundle has originals beside what is made of them.
    bool exchange_fits() const {
        if (arguments_.originals && arguments_.form != Form::fhir) return false;
        return arguments_.person.empty() || arguments_.form != Form::journal;
    }
    ExchangeWanted exchange() const {
        return {arguments_.form, arguments_.file, arguments_.person, arguments_.originals};
    }
    void add_replay();
    void data_option(CLI::App& to);
    bool knows(const std::string& name) const;

    CLI::App app_{about};
    Arguments arguments_;
    std::function<int()> chosen_;
};

CLI::App* CommandLine::command(CLI::App& parent, const std::string& name, const std::string& what,
                               std::function<int()> run) {
    CLI::App* made = parent.add_subcommand(name, what);
    made->callback([this, run = std::move(run)] { chosen_ = run; });
    return made;
}

void CommandLine::data_option(CLI::App& to) {
    to.add_option("--data", arguments_.data,
                  "The folder of the journal (default: $XDG_DATA_HOME/unknot or ~/.local/share/unknot)");
}

void CommandLine::add_verbs() {
    for (const std::string_view name : verbs::names()) {
        CLI::App* verb = command(app_, std::string(name), std::string(verbs::summary(name)), [this, name] {
            return run_verb(name, arguments_.locale, std::cin, std::cout, std::cerr);
        });
        verb->group("Verbs (docs/data_format.md, and `unknot openapi` for each field)");
        verb->add_option("--words", arguments_.locale,
                         "A language, such as en: what the ids of the answer say is written to standard error");
    }
}

void CommandLine::add_pdf() {
    CLI::App* pdf = command(app_, "pdf", "A request of `summary` to a page for a clinician, as a PDF",
                            [] { return write_pdf(std::cin, std::cout, std::cerr); });
    pdf->group("Page");
    pdf->footer(
        "Reads {\"summary\": {...}, \"name\", \"paper\": \"a4\" or \"letter\", \"locale\"} (docs/data_format.md).\n"
        "A refusal goes to standard error; then nothing is written to standard output.");
}

void CommandLine::add_serve() {
    CLI::App* serving = command(app_, "serve", "Serve the page, the verbs and the journal on 127.0.0.1", [this] {
        return in_data_folder(arguments_, [&](const auto& folder) { return serve(arguments_.port, folder); });
    });
    serving->group("Server");
    serving->add_option("--port", arguments_.port, "The port; 0: any free one")->capture_default_str();
    data_option(*serving);
}

void CommandLine::add_journal() {
    CLI::App* journal = app_.add_subcommand("journal", "Export, import, erase, verify; one session");
    journal->group("Journal");
    journal->require_subcommand(1);
    const auto file = [this](CLI::App* to, const char* what) { to->add_option("file", arguments_.file, what); };
    CLI::App* out = command(*journal, "export", "Write the whole journal to a file or to standard output", [this] {
        return in_data_folder(arguments_, [&](const auto& folder) {
            return arguments_.form == Form::journal ? export_to(folder, arguments_.file)
                                                    : export_as(folder, exchange());
        });
    });
    file(out, "Where to; without it, or -, standard output");
    CLI::App* in = command(*journal, "import", "Unite an export with the journal: all of it, or nothing", [this] {
        return in_data_folder(arguments_, [&](const auto& folder) {
            if (!exchange_fits()) return complain("arguments_wrong", "--person: see --as");
            return arguments_.form == Form::journal ? import_from(folder, arguments_.file)
                                                    : import_as(folder, exchange());
        });
    });
    file(in, "Where from; without it, or -, standard input");
    form_options(*out, "What of the journal is written, and how");
    out->add_flag("--originals", arguments_.originals, "Of fhir: with the events themselves, to be imported again");
    form_options(*in, "What the file is");
    CLI::App* erase = command(*journal, "erase", "Remove all content of a person, for ever", [this] {
        return in_data_folder(arguments_, [&](const auto& folder) { return erase_person(folder, arguments_.person); });
    });
    erase->add_option("--person", arguments_.person, "Whose")->required();
    CLI::App* verify = command(*journal, "verify", "Say whether an export, or the journal itself, is whole", [this] {
        if (!arguments_.file.empty()) return verify_file(arguments_.file);
        return in_data_folder(arguments_, [](const auto& folder) { return verify_folder(folder); });
    });
    file(verify, "The export; -: standard input; without it the journal is looked at");
    for (CLI::App* each : {out, in, erase, verify}) data_option(*each);
    add_session_of_journal(*journal);
}

void CommandLine::form_options(CLI::App& to, const std::string& what) {
    const std::map<std::string, Form> forms{{"journal", Form::journal}, {"fhir", Form::fhir}, {"csv", Form::csv}};
    to.add_option("--as", arguments_.form, what + ": the whole journal, a FHIR R4 bundle or a table")
        ->transform(CLI::CheckedTransformer(forms))
        ->option_text("journal|fhir|csv (default: journal)");
    to.add_option("--person", arguments_.person, "Of fhir and csv: whose (default: the only one; on import me)");
}

void CommandLine::add_session_of_journal(CLI::App& journal) {
    CLI::App* session =
        command(journal, "session", "Write the record of one session, as `unknot replay` reads it", [this] {
            const SessionWanted wanted{arguments_.session, arguments_.person};
            if (!arguments_.file.empty()) return session_of_file(arguments_.file, wanted, std::cout);
            return in_data_folder(arguments_, [&](const auto& at) { return session_of_folder(at, wanted, std::cout); });
        });
    session->add_option("file", arguments_.file, "An export; -: standard input; without it the journal is read");
    session->add_option("--session", arguments_.session, "Its id (default: the session begun last)");
    session->add_option("--person", arguments_.person, "Whose (default: anybody's)");
    data_option(*session);
}

void CommandLine::add_replay() {
    CLI::App* replay = command(app_, "replay", "Tell a recorded session again: what was said, and why", [this] {
        if (arguments_.cues) return replay_as_cues(std::cin, std::cout, std::cerr);
        return replay_as_story(arguments_.locale.empty() ? "en" : arguments_.locale, std::cin, std::cout);
    });
    replay->group("Journal");
    CLI::Option* cues =
        replay->add_flag("--cues", arguments_.cues, "The cues alone, one a line, as `session` answers them");
    replay->add_option("--words", arguments_.locale, "A language (default: en)")->excludes(cues);
}

CommandLine::CommandLine() {
    app_.name("unknot");
    app_.footer(about_end);
    app_.require_subcommand(1);
    add_verbs();
    add_pdf();
    add_serve();
    add_journal();
    add_replay();
    command(app_, "openapi", "Print the OpenAPI 3.1 document of the verbs", [] {
        return print(verbs::openapi());
    })->group("About");
    command(app_, "version", "Print the versions of engine and content", [] {
        return print("unknot " + std::string(verbs::engine_version()) + " content " +
                     std::string(verbs::content_version()));
    })->group("About");
}

bool CommandLine::knows(const std::string& name) const {
    const auto commands = app_.get_subcommands([&](const CLI::App* each) { return each->get_name() == name; });
    return !commands.empty();
}

int CommandLine::run(int count, char** words) {
    if (count > 1 && words[1][0] != '-' && !knows(words[1])) {
        const verbs::Reply refusal = verbs::refuse("verb_unknown", words[1]);
        print(refusal.body);
        return exit_code("verb_unknown");
    }
    try {
        app_.parse(count, words);
    } catch (const CLI::Success& asked_for_help) {
        return app_.exit(asked_for_help);
    } catch (const CLI::ParseError& wrong) {
        return complain("arguments_wrong", wrong.what());
    }
    return chosen_ ? chosen_() : complain("arguments_wrong", {});
}

}  // namespace
}  // namespace unknot::cli

int main(int count, char** words) {
    std::ios::sync_with_stdio(false);
    unknot::cli::CommandLine line;
    return line.run(count, words);
}
