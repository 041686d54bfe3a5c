/// Looks for a property in all that makes up a schema.
///
/// A schema that lists properties is taken to list them all, though JSON Schema lets others in that it does not
/// forbid: SDKs have parameters for those that are listed. One that says `additionalProperties` itself, or says
/// nothing of what it holds, is not understood.
struct SchemaSearch {
  private let tree: SpecTree
  private let name: String
  private var pending: [(node: Int, isPart: Bool)] = []
  private var seen: Set<Int> = []
  /// Whether something was found that says what the value holds.
  private var isDescribed = false
  private var isUnderstood = true
  /// Other properties, the first few.
  private(set) var names: [String] = []

  /// More names are not collected.
  static let mostNames = 100

  init(_ tree: SpecTree, property name: String) {
    self.tree = tree
    self.name = name
  }

  /// Searches a schema.
  mutating func run(_ schema: Int, _ effort: inout Effort) -> Answer {
    pending = [(schema, false)]
    while let (next, isPart) = pending.popLast() {
      let node = tree.resolved(next)
      guard seen.insert(node).inserted else { continue }
      guard effort.spend() else { return .unknown }
      if visit(node, isPart: isPart, &effort) { return .yes }
    }
    return isDescribed && isUnderstood ? .no : .unknown
  }

  /// Keywords that make a schema something else than what it seems.
  private static let notUnderstood = ["$id", "$dynamicRef", "$recursiveRef", "patternProperties"]

  /// Keywords that hold lists of schemas for the same value.
  private static let lists = ["allOf", "anyOf", "oneOf"]

  /// Keywords that hold a schema for the same value.
  private static let conditions = ["then", "else"]

  /// Looks at one schema, and puts those that it is made of to the pending ones.
  ///
  /// - Parameter isPart: whether it only adds to another schema, so that it may say nothing itself.
  /// - Returns: whether it has the property.
  private mutating func visit(_ node: Int, isPart: Bool, _ effort: inout Effort) -> Bool {
    if tree.isFalse(node) {
      isDescribed = true
      return false
    }
    guard tree.kind(of: node) == .mapping else {
      isUnderstood = false
      return false
    }
    if let properties = tree.child(node, "properties") {
      if tree.child(properties, name) != nil { return true }
      isDescribed = true
      if tree.kind(of: properties) != .mapping { isUnderstood = false }
      for property in tree.children(of: properties).prefix(max(0, SchemaSearch.mostNames - names.count)) {
        if let name = tree.key(of: property) { names.append(name) }
      }
    }
    if let additional = tree.child(node, "additionalProperties"), !tree.isFalse(additional) {
      isUnderstood = false
    }
    if SchemaSearch.notUnderstood.contains(where: { tree.child(node, $0) != nil }) { isUnderstood = false }
    let leadsOn = follow(node, &effort)
    if !leadsOn, tree.child(node, "discriminator") != nil {
      // The schemas that build on this one are named nowhere here.
      isUnderstood = false
    }
    guard !leadsOn, tree.child(node, "properties") == nil, !isPart else { return false }
    if isNoObject(node) {
      isDescribed = true
    } else if tree.child(node, "required") == nil {
      isUnderstood = false
    }
    return false
  }

  /// Puts the schemas that one is made of to the pending ones.
  ///
  /// - Returns: whether there are any.
  private mutating func follow(_ node: Int, _ effort: inout Effort) -> Bool {
    var leadsOn = false
    if let reference = tree.child(node, "$ref") {
      leadsOn = true
      if let target = tree.target(ofReference: reference, &effort) {
        pending.append((target, false))
      } else {
        isUnderstood = false
      }
    }
    for keyword in SchemaSearch.lists {
      guard let list = tree.child(node, keyword) else { continue }
      leadsOn = true
      guard tree.kind(of: list) == .sequence else {
        isUnderstood = false
        continue
      }
      add(list, isPart: keyword == "allOf", &effort)
    }
    for keyword in SchemaSearch.conditions {
      if let schema = tree.child(node, keyword) { pending.append((schema, true)) }
    }
    if let schemas = tree.child(node, "dependentSchemas") {
      add(schemas, isPart: true, &effort)
    }
    return leadsOn
  }

  private mutating func add(_ schemas: Int, isPart: Bool, _ effort: inout Effort) {
    for schema in tree.children(of: schemas) {
      guard effort.spend() else {
        isUnderstood = false
        return
      }
      pending.append((schema, isPart))
    }
  }

  /// Whether `type` leaves no object.
  private func isNoObject(_ node: Int) -> Bool {
    guard let type = tree.child(node, "type") else { return false }
    if let name = tree.scalar(type) { return name != "object" }
    return tree.kind(of: type) == .sequence
      && tree.children(of: type).allSatisfy { tree.scalar($0) != "object" }
  }
}
