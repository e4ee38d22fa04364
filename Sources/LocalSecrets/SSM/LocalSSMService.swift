// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import LocalCore

/// The local AWS's Systems Manager: the parameters of Parameter Store.
///
/// Source: the API reference and user guide of AWS Systems Manager.
package enum LocalSSMService: LocalService {
  /// The parameters of an account in a region.
  package struct State: Sendable {
    /// By name.
    var parameters = OrderedMap<String, Parameter>()
  }

  package static let name = "ssm"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State() }

  package static let operations: [LocalOperation<State>] = [
    LocalOperation("AddTagsToResource", ParameterTags.add),
    LocalOperation("DeleteParameter", ParameterDeletion.delete),
    LocalOperation("DeleteParameters", ParameterDeletion.deleteAll),
    LocalOperation("DescribeParameters", ParameterLists.describe),
    LocalOperation("GetParameter", ParameterReading.get),
    LocalOperation("GetParameterHistory", ParameterLists.history),
    LocalOperation("GetParameters", ParameterReading.getAll),
    LocalOperation("GetParametersByPath", ParameterLists.byPath),
    LocalOperation("LabelParameterVersion", ParameterLabels.label),
    LocalOperation("ListTagsForResource", ParameterTags.list),
    LocalOperation("PutParameter", ParameterWriting.put),
    LocalOperation("RemoveTagsFromResource", ParameterTags.remove),
    LocalOperation("UnlabelParameterVersion", ParameterLabels.unlabel),
  ]

  /// Parameters whose policy says so expire.
  package static func nextDue(_ state: State) -> LocalInstant? {
    state.parameters.values.compactMap(\.expiration).min()
  }

  package static func runDue(_ state: inout State, in place: Place, _ turn: Turn) {
    state.parameters.removeAll { $0.expiration.map { $0 <= turn.now } ?? false }
  }
}

/// The errors of Parameter Store.
enum ParameterFault {
  static let notFound = FaultKind("ParameterNotFound")

  static func noVersion(_ version: Int64, _ name: String) -> ServiceFault {
    ServiceFault(
      "ParameterVersionNotFound",
      "Systems Manager could not find version \(version) of \(name). Verify the version and try again."
    )
  }

  static let invalid = FaultKind("ValidationException")
}
