/// Why libyaml stopped.
struct SyntaxFault: Error {
  /// What is wrong, in libyaml's words.
  let problem: String
  /// Where it noticed, in bytes.
  let offset: Int
  /// What it was about, as `while parsing a block mapping`.
  let context: String?
  /// Where that began, in bytes.
  let contextOffset: Int
}
