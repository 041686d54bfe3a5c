import Diagnostics

extension Check {
  static let encoding = Check(
    "YAML/Encoding", .fatal, "the file holds bytes that YAML does not allow",
    why: """
      YAML is UTF-8 or UTF-16 text without control characters. Such a byte usually comes from a copied \
      terminal, another encoding, or a file that is no text at all. A control character that is meant is \
      written as an escape in double quotes.
      """,
    bad: "organization:\n  name: acme\u{1}\n",
    good: "organization:\n  name: acme\n",
    found: .reading)
}
