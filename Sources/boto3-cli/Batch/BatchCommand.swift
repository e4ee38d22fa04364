import ArgumentParser

/// `boto3 batch`: many calls from JSON lines.
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Run many calls, given as JSON lines.",
    discussion: """
      Reads one JSON object per line and writes one for each, as soon as it has the answer, until \
      the input ends. Answers carry the `id` of their line and may come in any order.

        {"id": 1, "service": "s3", "operation": "list_objects_v2", "parameters": {"Bucket": "b"}}

      docs/batch.md describes all fields and actions.
      """)

  @Option(name: .long, help: "How many calls run at the same time.")
  var concurrency = 32

  @Argument(
    help: "The file to read; standard input when there is none, or for -.", completion: .file())
  var file: String?

  func validate() throws {
    guard concurrency > 0 else { throw ValidationError("--concurrency must be at least 1") }
  }

  func run() async throws {
    let lines = try InputLines(path: file == "-" ? nil : file)
    // Calls that go nowhere take nothing but computing: on all processors.
    try await withTaskExecutorPreference(globalConcurrentExecutor) { try await answer(lines) }
  }

  private func answer(_ lines: InputLines) async throws {
    let driver = BatchDriver()
    let output = OutputLines()
    try await withThrowingTaskGroup(of: Void.self) { group in
      var running = 0
      for try await line in lines.stream {
        lines.taken()
        if running >= concurrency {
          try await group.next()
          running -= 1
        }
        group.addTask { try output.write(await driver.answer(to: line)) }
        running += 1
      }
      try await group.waitForAll()
    }
  }
}
