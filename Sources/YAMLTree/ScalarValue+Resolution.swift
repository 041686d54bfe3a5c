extension ScalarValue {
  /// Resolves a scalar as PyYAML's safe loader does: by its tag, or by its text where it is plain.
  ///
  /// Source: PyYAML 6, `resolver.py` (which texts) and `constructor.py` (which values). Where PyYAML refuses to load
  /// a scalar (`!!int x`, an unknown tag, a plain `=`) this leaves a string.
  ///
  /// - Parameters:
  ///   - text: the text, unescaped.
  ///   - tag: the tag, resolved; nil where there is none.
  ///   - isImplicit: whether the text decides: the scalar is plain without a tag, or its tag is `!`.
  init(_ text: String, tag: String?, isImplicit: Bool) {
    switch tag {
    case nil, "!": self = isImplicit ? ScalarValue(plain: text) : .string
    case "tag:yaml.org,2002:null": self = .null
    case "tag:yaml.org,2002:bool": self = ScalarValue(word: text.lowercased())
    case "tag:yaml.org,2002:int": self = NumberText(text).integer ?? .string
    case "tag:yaml.org,2002:float": self = NumberText(text).floatValue.map(ScalarValue.float) ?? .string
    case "tag:yaml.org,2002:timestamp":
      self = TimestampText.matches(text, tagged: true) ? .timestamp : .string
    default: self = .string
    }
  }

  /// Resolves a plain scalar; its first character says what it can be at all.
  private init(plain text: String) {
    guard let first = text.utf8.first else {
      self = .null
      return
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      self = TimestampText.matches(text, tagged: false) ? .timestamp : ScalarValue(number: text)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      self = ScalarValue(number: text)
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
      UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "o"),
      UInt8(ascii: "O"):
      self = ScalarValue(word: text)
    default:
      self = .string
    }
  }

  private init(number text: String) {
    let number = NumberText(text)
    self = number.integer ?? number.float ?? .string
  }

  private init(word text: String) {
    self =
      switch text {
      case "~", "null", "Null", "NULL": .null
      case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": .bool(true)
      case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": .bool(false)
      default: .string
      }
  }
}
