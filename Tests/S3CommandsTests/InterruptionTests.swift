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
  @Test func aSignalCancelsTheWork() async {
    let interruption = await #expect(throws: Interruption.self) {
      try await Interruption.cancelling {
        try await Task.sleep(for: .milliseconds(50))
        kill(getpid(), SIGINT)
        try await Task.sleep(for: .seconds(60))
      }
    }
    #expect(interruption?.status == 130)
    #expect(interruption?.words == "cancelled: ctrl-c received")
    #expect(Interruption(number: SIGTERM).words == "cancelled: signal 15 received")
  }

  @Test func whatWasDoneNeverthelessCounts() async throws {
    #expect(try await Interruption.cancelling { 7 } == 7)
    await #expect(throws: CommandFailure("x")) {
      try await Interruption.cancelling { throw CommandFailure("x") }
    }
  }
}
