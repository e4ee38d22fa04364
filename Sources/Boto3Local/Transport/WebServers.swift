// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import LocalCore
import Synchronization
import WireFormats

/// Sends what services send to web servers of this machine, such as SNS's notifications.
final class WebServers: OutboundSender {
  /// How long an answer may take: as long as SNS waits.
  private static let patience = Duration.seconds(15)
  /// Made at first use.
  private let transport = Once<NIOTransport>()

  func send(_ request: WireRequest) async throws -> WireResponse {
    let transport = try transport.value { NIOTransport() }
    return try await withThrowingTaskGroup(of: WireResponse.self) { group in
      group.addTask {
        var response = try await transport.send(request, options: TransportOptions())
        response.body = .bytes(try await response.body.collect())
        return response
      }
      group.addTask {
        try await Task.sleep(for: Self.patience)
        throw LocalError(.serverFailed, "No answer after \(Self.patience)")
      }
      defer { group.cancelAll() }
      guard let response = try await group.next() else { throw CancellationError() }
      return response
    }
  }
}
