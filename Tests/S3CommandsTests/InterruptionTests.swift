import Testing

@testable import S3Commands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct InterruptionTests {
  /// In a process of its own: signals belong to the process, not to the test.
  @Test func aSignalCancelsTheWork() async {
    await #expect(processExitsWith: .success) {
      let interruption = await #expect(throws: Interruption.self) {
        try await Interruption.cancelling {
          try await Task.sleep(for: .milliseconds(50))
          // SIGINT is ignored in what a shell runs in the background, SIGTERM isn't.
          kill(getpid(), SIGTERM)
          try await Task.sleep(for: .seconds(60))
        }
      }
      #expect(interruption?.status == 143)
      #expect(interruption?.words == "cancelled: signal 15 received")
    }
    #expect(Interruption(number: SIGINT).status == 130)
    #expect(Interruption(number: SIGINT).words == "cancelled: ctrl-c received")
  }

  @Test func whatWasDoneNeverthelessCounts() async throws {
    #expect(try await Interruption.cancelling { 7 } == 7)
    await #expect(throws: CommandFailure("x")) {
      try await Interruption.cancelling { throw CommandFailure("x") }
    }
  }
}
