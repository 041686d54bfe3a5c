/// The name of a file as a URI reference (RFC 3986): relative where the file is under a folder, else `file://`.
///
/// - Parameters:
///   - name: the path as the user gave it; any text, such as `<stdin>`.
///   - folder: the current folder as an absolute path.
func uriReference(of name: String, in folder: String) -> String {
  let origin = steps(in: folder, from: [])
  let path = steps(in: name, from: name.hasPrefix("/") ? [] : origin)
  let isBelow = path.count > origin.count && path.starts(with: origin)
  let shown = isBelow ? path[origin.count...] : path[...]
  return (isBelow ? "" : "file:///") + shown.map(percentEncoded).joined(separator: "/")
}

/// The components of a path, without `.` and `..`.
private func steps(in path: String, from origin: [Substring]) -> [Substring] {
  var steps = origin
  for component in path.split(separator: "/") {
    switch component {
    case ".": break
    case "..": _ = steps.popLast()
    default: steps.append(component)
    }
  }
  return steps
}

/// Keeps the bytes that RFC 3986 calls unreserved.
private func percentEncoded(_ text: Substring) -> String {
  let digits = Array("0123456789ABCDEF")
  return text.utf8.reduce(into: "") { encoded, byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default: encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }
}
