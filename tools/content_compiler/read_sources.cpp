#include "content_compiler/read.hpp"
#include "content_compiler/read_records.hpp"

namespace unknot::content_compiler {

void read_sources(Reader& file, Content& content) {
    read_records(file, "source", content.sources.all, [](Reader& reader, Source& source) {
        source.title = reader.text("title");
        const bool own = source.id == "judgement" || source.id == "brief";
        source.address = own ? reader.text_maybe_empty("address") : reader.text("address");
    });
}

void read_passages(Reader& file, Content& content) {
    read_records(file, "passage", content.passages.all, [](Reader& reader, Passage& passage) {
        passage.kind = reader.choice<catalog::PassageKind>("kind");
        passage.grounds = reader.grounds();
    });
}

}  // namespace unknot::content_compiler
