// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel

/// All that a client needs of the models, wherever the documents came from.
package struct LoadedService: Sendable {
  /// The name under which the service was found: `s3`.
  package let name: String
  /// The API version: `2006-03-01`.
  package let version: String
  /// Operations and shapes.
  package let model: ServiceModel
  /// The paginators by operation name: those of the model, or the user's own.
  package let paginators: ModelNode
  /// The waiters by name: those of the model, or the user's own.
  package let waiters: ModelNode
  /// The compiled endpoint rule set; `nil` when the service has none.
  package let ruleSet: ModelBytes?
}
