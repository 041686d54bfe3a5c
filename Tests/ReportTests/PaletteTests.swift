import Report
import Testing

@Suite struct PaletteTests {
  @Test func coloursAreTheOnlyDifference() throws {
    for reportCase in ReportCase.all {
      let marked = Palette { text, style in "‹\(style)›\(text)‹›" }
      let coloured = TextReport(palette: marked, width: reportCase.width).text(of: reportCase.files)
      let plain = TextReport(width: reportCase.width).text(of: reportCase.files)
      #expect(coloured.replacing(#/‹\w*›/#, with: "") == plain)
      let ansi = TextReport(palette: .ansi, width: reportCase.width).text(of: reportCase.files)
      #expect(ansi.replacing(#/\u{1B}\[[0-9;]+m/#, with: "") == plain)
    }
  }

  @Test func partsHaveTheirStyles() {
    let palette = Palette { text, style in "<\(style):\(text)>" }
    let text = TextReport(palette: palette).text(of: [ReportCase.all[1].files[0]])
    #expect(text.hasPrefix("<warning:warning[YAML/DuplicateKey]><emphasis:: labels above"))
    #expect(text.contains("<lineNumber:7  |> g: 7\n<lineNumber:   |> <lineNumber:- below>\n"))
    #expect(text.contains("<lineNumber:4  |> d: 4\n<lineNumber:   |> <warning:^ here>\n"))
  }
}
