// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols

/// A call that the local AWS has answered.
package struct JournalEntry: Sendable {
  /// When the answer was made.
  package var time: LocalInstant
  /// The request's ID.
  package var requestID: String
  /// The service, by botocore's name; empty if the request was for none.
  package var service: String
  /// The operation; empty if the request was for none.
  package var operation: String
  /// The account and region.
  package var place: Place
  /// Who called.
  package var principal: Principal
  /// The parameters.
  package var input: Structure
  /// The HTTP status; 0 for a call between services.
  package var status: Int
  /// The error; `nil` after a success.
  package var fault: ServiceFault?
}

/// The last calls of a local AWS.
struct Journal: Sendable {
  private(set) var entries: [JournalEntry] = []
  /// Gets each call too; must not wait.
  var report: (@Sendable (JournalEntry) -> Void)?
  /// The number of calls that are kept.
  private var capacity: Int { 10_000 }

  mutating func add(_ entry: JournalEntry) {
    if entries.count >= capacity * 2 { entries.removeFirst(capacity) }
    entries.append(entry)
    report?(entry)
  }

  /// The last calls, the latest last.
  var last: [JournalEntry] { Array(entries.suffix(capacity)) }

  mutating func clear() { entries = [] }
}
