// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
public import AWSProtocols
public import WireFormats

extension LocalAWS {
  /// A call that was answered.
  public struct Call: Sendable, CustomStringConvertible {
    let entry: JournalEntry

    /// When, by the local AWS's clock.
    public var time: Timestamp { entry.time.timestamp }
    /// The request's ID.
    public var requestID: String { entry.requestID }
    /// The service, by its name for clients; empty if the request was for none.
    public var service: String { entry.service }
    /// The operation: `PutItem`.
    public var operation: String { entry.operation }
    /// The account that was called.
    public var account: String { entry.place.account }
    /// The region that was called.
    public var region: String { entry.place.region }
    /// The parameters.
    public var parameters: Structure { entry.input }
    /// The HTTP status; 0 for a call between services.
    public var status: Int { entry.status }
    /// The error's code; `nil` after a success.
    public var errorCode: String? { entry.fault?.code }

    /// The call on one line.
    public var description: String {
      let name = service.isEmpty ? "-" : "\(service).\(operation)"
      let error = entry.fault.map {
        " \(TerminalText.escaped($0.code)) \(TerminalText.escaped($0.message ?? ""))"
      }
      return
        "\(time.iso8601) \(account) \(region) \(TerminalText.escaped(name)) \(status)\(error ?? "")"
    }
  }

  /// The last 4,096 calls of a local AWS.
  public struct Journal: Sendable {
    let engine: LocalEngine

    /// The calls, the latest last.
    public var calls: [Call] { engine.journal.map { Call(entry: $0) } }

    /// Forgets all calls.
    public func removeAll() { engine.clearJournal() }

    /// Reports each call from now on.
    package func observe(_ report: @escaping @Sendable (Call) -> Void) {
      engine.observe { report(Call(entry: $0)) }
    }
  }
}
