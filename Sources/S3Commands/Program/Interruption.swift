import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A signal that asked a command to end, by its number: Ctrl-C, or `kill`.
struct Interruption: Error {
  let number: Int32

  /// What is said of it; the AWS CLI's words for Ctrl-C.
  var words: String {
    number == SIGINT ? "cancelled: ctrl-c received" : "cancelled: signal \(number) received"
  }

  /// What the shell is told.
  var status: Int32 { 128 + number }

  /// Runs work that a signal cancels, so that it can clean up. A second signal ends the process at
  /// once.
  ///
  /// - Throws: ``Interruption`` when a signal came and the work ended by it; what the work throws.
  static func cancelling<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let received = Mutex<Int32?>(nil)
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { number in
      // The source only sees signals that don't end the process by themselves.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        let isSecond = received.withLock { received in
          defer { received = received ?? number }
          return received != nil
        }
        if isSecond { SystemCalls.exit(128 + number) }
        task.cancel()
      }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
      for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
    do {
      return try await withTaskCancellationHandler {
        try await task.value
      } onCancel: {
        task.cancel()
      }
    } catch {
      if let number = received.withLock({ $0 }) { throw Interruption(number: number) }
      throw error
    }
  }
}
