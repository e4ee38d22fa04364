// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A request that is none of the model's operations.
package struct UnmodelledRequest {
  /// The request as it came, its body in memory.
  package let request: WireRequest
  /// The account and region.
  package let place: Place
  /// Who calls.
  package let principal: Principal
  /// The local AWS's time.
  package let now: LocalInstant
  /// The request's ID.
  package let requestID: String
  /// The rest of the local AWS, for as long as the service answers.
  package let turn: Turn
}
