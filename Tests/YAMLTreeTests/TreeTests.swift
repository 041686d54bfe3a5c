import Diagnostics
import Testing
import YAMLTree

@Suite struct TreeTests {
  @Test func keepsOrderStylesAndDuplicates() {
    let document = Document(
      """
      streaming: &s
        on_event:
        - data_starts_with: '[DONE]'
          handle: "done"
        - {kind: fallthrough, event_type: [a, ~]}
      text: |-
        one
      count: !!str 2
      copy: *s
      ? [complex]
      : yes
      """)
    #expect(
      document.debugDump() == """
        block mapping 1:1-11:6
          ? plain string "streaming" 1:1-1:10
          : block mapping 1:12-5:44
            ? plain string "on_event" 2:3-2:11
            : block sequence 3:3-5:44
              - block mapping 3:5-4:19
                ? plain string "data_starts_with" 3:5-3:21
                : singleQuoted string "[DONE]" 3:23-3:31
                ? plain string "handle" 4:5-4:11
                : doubleQuoted string "done" 4:13-4:19
              - flow mapping 5:5-5:44
                ? plain string "kind" 5:6-5:10
                : plain string "fallthrough" 5:12-5:23
                ? plain string "event_type" 5:25-5:35
                : flow sequence 5:37-5:43
                  - plain string "a" 5:38-5:39
                  - plain null "~" 5:41-5:42
          ? plain string "text" 6:1-6:5
          : literal string "one" 6:7-7:6
          ? plain string "count" 8:1-8:6
          : plain string "2" <tag:yaml.org,2002:str> 8:8-8:15
          ? plain string "copy" 9:1-9:5
          : block mapping 9:7-9:9 alias of 1:12-5:44
          ? flow sequence 10:3-10:12
            - plain string "complex" 10:4-10:11
          : plain bool(true) "yes" 11:3-11:6

        """)
    #expect(document.diagnostics == [])
    #expect(document.isComplete)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}", "\u{FEFF}# comment", "   "])
  func hasNoRootWithoutContent(_ text: String) {
    let document = Document(text)
    #expect(document.root == nil)
    #expect(document.diagnostics == [])
    #expect(document.isComplete)
    #expect(document.debugDump() == "")
  }

  @Test func unescapesText() {
    let document = Document(#"["a\tb\0\x41é", 'it''s', "a\""]"#)
    #expect(document.root?.items?.map(\.string) == ["a\tb\0Aé", "it's", "a\""])
  }

  @Test func keepsAKeyThatIsNoString() {
    let mapping = Document("on: 1\n2: x\n~: y\n").root?.mapping
    #expect(mapping?["on"]?.key.bool == true)
    #expect(mapping?["2"]?.key.scalar?.value == .int(2))
    #expect(mapping?["~"]?.key.isNull == true)
  }
}
