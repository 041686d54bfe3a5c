/// The keys of a JSON text in the order written, each with those that lead to it: `after.events`.
///
/// JSONSerialization forgets the order. Members of a list count as members of the list's key; the text must be JSON.
func jsonKeys(_ text: some StringProtocol) -> [String] {
  var keys: [String] = []
  var path: [String] = []
  var last = ""
  var string: String?
  var isEscaped = false
  for character in text {
    if var open = string {
      open.append(character)
      if character == "\"" && !isEscaped {
        last = String(open.dropLast())
        string = nil
      } else {
        string = open
      }
      isEscaped = character == "\\" && !isEscaped
      continue
    }
    switch character {
    case "\"": string = ""
    case ":":
      if !path.isEmpty { path[path.count - 1] = last }
      let key = path.filter { $0 != "[" }.joined(separator: ".")
      if !keys.contains(key) { keys.append(key) }
    case "{": path.append("{")
    case "[": path.append("[")
    case "}", "]": path.removeLast()
    default: break
    }
  }
  return keys
}
