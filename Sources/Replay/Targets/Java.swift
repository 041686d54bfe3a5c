import EventStream

extension Target {
  /// Java's `SseHandler.kt`.
  public static let java = Target(
    "java", .run, "handle: error raises compact JSON", decoding: .java, matching: .java,
    text: .repairedForJava, client: JavaClient())

  /// Java until 2026-05, whose `handle: error` texts are Kotlin's `toString`.
  public static let java2026 = Target(
    "java@2026-04", .run, "until 2026-05: handle: error raises Kotlin's toString", decoding: .java,
    matching: .java, text: .repairedForJava, client: JavaClient(isOlder: true))

  /// Kotlin's SDKs are generated from the same templates as Java's.
  public static let kotlin = Target(
    "kotlin", .run, "as java", decoding: .java, matching: .java, text: .repairedForJava, client: JavaClient())

  /// Kotlin until 2026-05.
  public static let kotlin2026 = Target(
    "kotlin@2026-04", .run, "as java@2026-04", decoding: .java, matching: .java, text: .repairedForJava,
    client: JavaClient(isOlder: true))
}

extension DecodingTraits {
  fileprivate static let java: DecodingTraits = {
    var traits = DecodingTraits()
    traits.byteOrderMark = .kept
    traits.retry = .javaInt
    traits.dispatch = [.data, .name, .lastID, .retry]
    traits.nameOutlivesBlock = true
    traits.keepsEmptyName = true
    traits.readsUnterminatedLine = true
    return traits
  }()
}

extension Matching {
  fileprivate static let java: Matching = {
    var matching = Matching()
    matching.order = .dataThenName
    matching.yieldStops = false
    return matching
  }()
}
