// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import LocalCore

/// The local AWS's Lambda.
package enum LocalLambdaService: LocalService {
  /// What the service keeps.
  package struct State: Sendable {}

  package static let name = "lambda"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State() }

  package static let operations: [LocalOperation<State>] = []
}
