// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if AsyncHTTPClient
  import AWSHTTP
  import Synchronization
  import WireFormats

  /// Ends requests whose server is silent for too long. An `HTTPClient` itself limits the time of a
  /// whole request up to its response's head, and nothing after that.
  final class SilenceWatch: Sendable {
    private struct State {
      var lastSign = ContinuousClock.now
      /// Whether the request waits on the caller's own source.
      var isWithSource = false
      var isTooLong = false
    }

    private let state = Mutex(State())
    private let url: RequestURL
    private let timeout: Duration

    /// - Parameters:
    ///   - url: The URL, for errors.
    ///   - timeout: How long the server may be silent.
    init(_ url: RequestURL, timeout: Duration) {
      self.url = url
      self.timeout = timeout
    }

    /// The server has taken something, or may send something from now on.
    func sign() { state.withLock { $0.lastSign = .now } }

    /// Waits for the caller's source, which may take any time.
    func withSource<Result>(_ read: () async throws -> Result) async throws -> Result {
      state.withLock { $0.isWithSource = true }
      defer {
        state.withLock {
          $0.isWithSource = false
          $0.lastSign = .now
        }
      }
      return try await read()
    }

    /// Runs an operation as long as there are signs of life.
    ///
    /// - Throws: The operation's errors; `readTimeoutError`.
    func run<Result: Sendable>(
      _ operation: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
      sign()
      let work = Task { try await operation() }
      let watch = Task {
        while let due = self.due() {
          guard (try? await Task.sleep(until: due, clock: .continuous)) != nil else { return }
        }
        work.cancel()
      }
      defer { watch.cancel() }
      let result = await withTaskCancellationHandler {
        await work.result
      } onCancel: {
        work.cancel()
      }
      // A cancelled operation may also end as if it had succeeded.
      if state.withLock({ $0.isTooLong }) { throw TransportError.readTimeout(url) }
      try Task.checkCancellation()
      return try result.get()
    }

    /// The idle deadline; `nil` if it has passed.
    private func due() -> ContinuousClock.Instant? {
      let timeout = timeout
      return state.withLock { state in
        let due = (state.isWithSource ? .now : state.lastSign) + timeout
        guard due <= .now else { return due }
        state.isTooLong = true
        return nil
      }
    }
  }
#endif
