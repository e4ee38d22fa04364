import Testing

/// The Swift examples of the pages are code that is compiled.
@Suite struct PagesTests {
  @Test(arguments: [
    ("coming-from-boto3.md", "ComingFromBoto3"), ("directories.md", "Directories"),
    ("transfers.md", "Transfers"),
  ])
  func examplesAreCompiled(page: String, folder: String) throws {
    let snippets = Set(try CompiledExamples.snippets(inFolder: folder))
    let examples = CompiledExamples.examples(ofPage: try CompiledExamples.page(page))
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(snippets.contains(example), "docs/\(page) has an example that is nowhere compiled")
    }
    #expect(snippets.subtracting(examples).isEmpty, "code in \(folder) that docs/\(page) lacks")
  }

  @Test func snippetsLoseTheirIndentation() {
    let source = """
      func f() {
        // snippet: loop
        for i in 0..<1 {

          print(i)
        }
        // end
        print(2)
      }
      """
    #expect(
      CompiledExamples.snippets(ofSource: source) == ["for i in 0..<1 {\n\n  print(i)\n}"])
    #expect(CompiledExamples.examples(ofPage: "a\n```swift\nb\n```\n```python\nc\n```") == ["b"])
  }
}
