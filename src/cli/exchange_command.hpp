// `unknot journal export --as fhir|csv` and `unknot journal import --as fhir|csv`
#pragma once

#include <filesystem>
#include <string>

namespace unknot::cli {

/// The form in which a journal is handed on.
enum class Form { journal, fhir, csv };

struct ExchangeWanted {
    Form form = Form::fhir;
    std::string file;      ///< empty or "-": standard input or output
    std::string person;    ///< empty: the only one of the journal; on import of a table, "me"
    bool originals = false;  ///< of a bundle: with the events themselves, so that it can be imported
};

/// Each returns the exit code. Exporting only reads, and works beside a running server; a refusal leaves no file and
/// nothing on standard output. Importing unites all of it or nothing.
int export_as(const std::filesystem::path& folder, const ExchangeWanted& wanted);
int import_as(const std::filesystem::path& folder, const ExchangeWanted& wanted);

}  // namespace unknot::cli
