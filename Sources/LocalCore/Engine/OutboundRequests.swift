// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// Sends requests to web servers.
package protocol OutboundSender: Sendable {
  /// Sends a request. The response's body is in memory.
  func send(_ request: WireRequest) async throws -> WireResponse
}

/// A request that would have left this machine.
package struct NotLocal: Error, CustomStringConvertible {
  package var description: String { "The local AWS sends requests to this machine only" }
}

extension RequestURL {
  /// Whether the host is this machine, by a name or address that no DNS server answers.
  package var isOfThisMachine: Bool {
    let name = host.asciiLowercased
    let bare = name.hasBytePrefix("[") ? String(name.dropFirst().prefix { $0 != "]" }) : name
    if bare == "::1" || bare == "localhost" || bare.hasSuffix(".localhost") { return true }
    let parts = bare.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0].elementsEqual("127".utf8)
      && parts.allSatisfy { UInt8(String(Substring($0))) != nil }
  }
}

extension LocalEngine {
  package func send(_ request: WireRequest) async throws -> WireResponse {
    guard let outbound, request.url.isOfThisMachine else { throw NotLocal() }
    return try await outbound.send(request)
  }
}
