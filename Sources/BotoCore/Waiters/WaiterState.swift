// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// The state of a wait, without I/O: takes responses, says whether to continue.
struct WaiterState {
  /// What to do after a response.
  enum Step: Equatable {
    /// The expected state is reached.
    case done
    /// It won't be reached; the reason in botocore's words.
    case fail(reason: String)
    /// Call again after the pause.
    case wait
  }

  private let acceptors: [WaiterAcceptor]
  private let maxAttempts: Int
  private var attempts = 0
  private var hasMatched = false

  init(_ acceptors: [WaiterAcceptor], maxAttempts: Int) {
    self.acceptors = acceptors
    self.maxAttempts = maxAttempts
  }

  /// Takes the response to a call, including an error response.
  mutating func receive(_ response: Value) throws -> Step {
    attempts += 1
    let acceptor = try acceptors.first { try $0.matches(response) }
    if acceptor != nil { hasMatched = true }
    switch acceptor?.outcome {
    case .success: return .done
    case .failure:
      return .fail(
        reason: "Waiter encountered a terminal failure state: \(acceptor?.explanation ?? "")")
    case nil where response.isServiceError:
      let error = response["Error"]
      let message = error["Message"]
      return .fail(
        reason: "An error occurred (\(error["Code"])): \(message == nil ? "Unknown" : message)")
    case .retry, nil: break
    }
    guard attempts >= maxAttempts else { return .wait }
    guard hasMatched else { return .fail(reason: "Max attempts exceeded") }
    // botocore names the acceptor that it examined last: the last one if none matched.
    let lastMatch = acceptor ?? acceptors.last
    return .fail(
      reason: "Max attempts exceeded. Previously accepted state: \(lastMatch?.explanation ?? "")")
  }
}
