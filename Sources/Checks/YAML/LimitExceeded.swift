import Diagnostics

extension Check {
  static let limitExceeded = Check(
    "YAML/LimitExceeded", .fatal, "the file is too large, too deep, or grows too much by its aliases",
    why: """
      A few bytes of YAML can stand for billions of values, and deep nesting brings readers down. No \
      config needs either, so reading stops at 8 MiB, at 64 levels and at 100,000 values, those repeated \
      by aliases included.
      """,
    bad: "settings: \(String(repeating: "[", count: 65))\(String(repeating: "]", count: 65))\n",
    good: "settings: [[]]\n",
    found: .reading)
}
