// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import LocalCore

/// The local AWS's Kinesis.
package enum LocalKinesisService: LocalService {
  /// What the service keeps.
  package struct State: Sendable {}

  package static let name = "kinesis"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State() }

  package static let operations: [LocalOperation<State>] = []
}
