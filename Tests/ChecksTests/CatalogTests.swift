public import Checks
import Diagnostics
public import Testing

@Suite struct CatalogTests {
  @Test func codesAreUniqueAndFoundByName() {
    #expect(Set(Catalog.all.map(\.code)).count == Catalog.all.count)
    for check in Catalog.all {
      #expect(Catalog.check(named: check.code)?.summary == check.summary)
    }
    #expect(Catalog.check(named: "Streaming/NoSuchCheck") == nil)
  }

  @Test(arguments: Catalog.all) func theBadExampleHasTheFault(_ check: Check) {
    let all = lint(check.bad, for: check)
    let found = all.filter { $0.code == check.code }
    #expect(!found.isEmpty, "\(all)")
    #expect(found.allSatisfy { $0.level == check.level })
  }

  @Test(arguments: Catalog.all) func theGoodExampleHasNone(_ check: Check) {
    let found = lint(check.good, for: check)
    #expect(found.filter { $0.level >= .warning || $0.code == check.code } == [])
  }

  @Test(arguments: Catalog.all) func everyFindingBelongsToACheck(_ check: Check) {
    for finding in lint(check.bad, for: check) {
      // A finding may be less grave than most of its check.
      #expect(Catalog.check(named: finding.code).map { finding.level <= $0.level } == true)
    }
  }

  @Test(arguments: Catalog.all) func textsKeepToTheHouseStyle(_ check: Check) {
    #expect(!check.summary.contains("\n") && !check.summary.hasSuffix("."))
    #expect(check.why.hasSuffix(".") && !check.why.contains("\n"))
    for finding in lint(check.bad, for: check) {
      #expect(!finding.message.hasSuffix(".") && !finding.message.contains("\n"))
      #expect(finding.message.first?.isUppercase == false)
    }
  }

  @Test(arguments: Catalog.all.filter { $0.spec != nil }) func withoutASpecNothingIsHeldAgainstOne(
    _ check: Check
  ) {
    #expect(lint(check.bad).allSatisfy { $0.code != check.code })
  }
}

extension Check: CustomTestStringConvertible {
  public var testDescription: String { code.description }
}
