import Testing

@testable import WireFormats

struct TerminalTextTests {
  @Test(
    arguments: [
      ("plain é 日本 😀 👩‍👩‍👧", "plain é 日本 😀 👩‍👩‍👧"),
      ("\u{1B}]0;title\u{07}", "\\x1b]0;title\\x07"), ("a\nb\r\tc", "a\\nb\\r\\tc"),
      ("\u{9B}31m", "\\x9b31m"), ("\u{7F}\u{00}", "\\x7f\\x00"), ("\u{85}", "\\x85"),
      ("a\u{202E}b\u{2066}c\u{200F}", "a\\u202eb\\u2066c\\u200f"), ("\u{2028}", "\\u2028"),
      ("\u{E0041}", "\\U000e0041"), ("\u{10FFFF}", "\\xff"), ("e\u{301}", "e\u{301}"),
    ] as [(String, String)])
  func whatATerminalObeysIsShown(text: String, shown: String) {
    #expect(TerminalText.escaped(text).utf8.elementsEqual(shown.utf8))
  }

  @Test func linesStayWhereTheyAreMeant() {
    #expect(TerminalText.escaped("a\nb\u{1B}\n", keepsLines: true) == "a\nb\\x1b\n")
  }

  @Test func noByteOfAnEscapeSequenceIsLeft() {
    for value in UInt32(0)...0x2100 {
      guard let scalar = Unicode.Scalar(value), TerminalText.isControl(scalar) else { continue }
      let shown = TerminalText.escaped("x\(Character(scalar))y")
      #expect(!shown.unicodeScalars.contains(where: TerminalText.isControl))
    }
    for value in UInt32(0)..<0x20 {
      #expect(Unicode.Scalar(value).map(TerminalText.isControl) == true)
    }
    for value in UInt32(0x7F)..<0xA0 {
      #expect(Unicode.Scalar(value).map(TerminalText.isControl) == true)
    }
  }

  @Test func jsonKeepsItsValues() throws {
    let node = JSONNode.string("a\u{9B}\u{202E}\u{E0041}\u{7F}é\\\"")
    let shown = TerminalText.escapedJSON(node.jsonBytes)
    #expect(
      !String(decoding: shown, as: UTF8.self).unicodeScalars.contains(where: TerminalText.isControl)
    )
    #expect(try JSONNode(parsing: shown) == node)
  }
}
