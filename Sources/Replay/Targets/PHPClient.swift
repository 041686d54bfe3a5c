import EventStream
import JSONText

/// `json_decode`, and what the SDKs for PHP raise.
struct PHPClient: Client {
  /// Whether it is the template until 2025-12.
  var isOlder = false

  /// No SDK with an `error_property` is known, so what it does in PHP is unknown: here it is not looked at.
  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? {
    PHPJSON.fault(in: data).map { ReplayError(.json, "JsonException", $0.rawValue) }
  }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError {
    if let fault = PHPJSON.fault(in: data) { return ReplayError(.json, "JsonException", fault.rawValue) }
    guard !isOlder, let value = JSONValue(data) else {
      // The older template goes on to decode the body of the response, which has been read to its end.
      return ReplayError(.rule, "JsonException", PHPJSON.Fault.syntax.rawValue)
    }
    return ReplayError(.rule, "APIStatusException", message(for: value))
  }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    // Bad UTF-8 is found where the JSON is parsed and lines have no limit, so no traits of PHP's lead here.
    ReplayError(.decode, "JsonException", PHPJSON.Fault.notUTF8.rawValue)
  }

  /// The text of an `APIStatusException`, save that an SDK puts its own name before the first line.
  ///
  /// Source: `APIStatusException.php` of anthropic-sdk-php, read.
  private func message(for value: JSONValue) -> String {
    let summary = "{\n    \"status\": 200,\n    \"body\": null\n}"
    let details = value.phpPrettyJSON ?? ""
    // `?: ''` and `'' != $message` take the text "0" for nothing.
    let text = details.isEmpty || details == "0" ? summary : "\(summary)\(details)\n\(summary)"
    return "API Status Error\n\(text)"
  }
}
