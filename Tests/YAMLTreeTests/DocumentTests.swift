import Diagnostics
import Testing
import YAMLTree

@Suite struct DocumentTests {
  @Test func dumpsATree() {
    let document = Document(
      reading: SourceFile(
        name: "a.yml",
        stored: Array(
          """
          # top
          streaming:
            on_event: &rules
            - data_starts_with: '[DONE]'  # why
              handle: done
            - kind: fallthrough
              event_type:
              ids: [1, 2.5, {a: , b}, ]
          copy: *rules
          text: >-
            folded # no comment

          """.utf8)))
    print(document.debugDump())
    print(document.comments.map { document.source.text($0.span) })
    #expect(document.diagnostics == [])
  }
}
