// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import ServiceModel
import WireFormats

/// The local AWS's Glue: the data catalog, the schema registry, and jobs and crawlers whose runs go from
/// state to state by the clock.
///
/// Source: the API reference and developer guide of Glue.
package enum LocalGlueService: LocalService {
  /// What an account has in a region.
  package struct State: Sendable {
    var databases = OrderedMap<ByteName, CatalogDatabase>()
    /// What is only a name and settings.
    var shelves: [Shelf: OrderedMap<ByteName, Structure>] = [:]
    /// Runs of jobs by the job's name, the oldest first.
    var jobRuns = OrderedMap<ByteName, [JobRun]>()
    /// Crawls by the crawler's name, the oldest first.
    var crawls = OrderedMap<ByteName, [Crawl]>()
    var workflowRuns = OrderedMap<ByteName, [WorkflowRun]>()
    var registries = OrderedMap<ByteName, SchemaRegistry>()
    /// Tags by ARN.
    var tags = OrderedMap<ByteName, Structure>()
    var policies = OrderedMap<ByteName, Structure>()
    var encryption = OrderedMap<ByteName, Value>()
  }

  package static let name = "glue"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State() }

  /// The schema registry has checks of its own, so the constraints of the model are checked here.
  package static let checksConstraints = false

  package static let operations: [LocalOperation<State>] =
    CatalogOperations.operations + PartitionOperations.operations + FunctionOperations.operations
    + JobOperations.operations + TriggerOperations.operations + CrawlerOperations.operations
    + WorkflowOperations.operations + RegistryOperations.operations + SchemaOperations.operations
    + SettingOperations.operations + GlueTagOperations.operations

  /// An operation whose parameters are checked against the model.
  static func operation(
    _ name: String, _ handler: @escaping @Sendable (inout State, LocalCall) throws -> Structure
  ) -> LocalOperation<State> {
    LocalOperation(name) { state, call in
      if let schema = call.operation.input,
        let message = ConstraintChecker.message(about: call.input, as: schema)
      {
        throw ServiceFault("ValidationException", message, status: 400)
      }
      return try handler(&state, call)
    }
  }

  /// The operation that shows a thing of a shelf.
  static func shows(
    _ shelf: Shelf, _ name: String, as member: String, by parameter: String = "Name"
  ) -> LocalOperation<State> {
    operation(name) { state, call in
      [member: .structure(try state.thing(shelf, call.string(parameter) ?? ""))]
    }
  }

  /// The operation that shows pages of all things of a shelf.
  static func showsAll(
    _ shelf: Shelf, _ name: String, as member: String
  ) -> LocalOperation<State> {
    operation(name) { state, call in
      try call.page(state.all(shelf).map(Value.structure), as: member)
    }
  }

  /// The operation that shows pages of the names of a shelf.
  static func lists(_ shelf: Shelf, _ name: String, as member: String) -> LocalOperation<State> {
    operation(name) { state, call in
      try call.page(state.names(shelf, call).map(Value.string), as: member)
    }
  }

  /// The operation that shows the things of a list of names, and which of them there aren't.
  static func finds(
    _ shelf: Shelf, _ name: String, as member: String, by parameter: String
  ) -> LocalOperation<State> {
    operation(name) { state, call in
      let names = call.strings(parameter)
      return [
        member: .list(names.compactMap { try? .structure(state.thing(shelf, $0)) }),
        "\(member)NotFound": .list(names.filter { !state.holds(shelf, $0) }.map(Value.string)),
      ]
    }
  }

  /// The operation that removes a thing of a shelf, which must be there.
  static func removes(
    _ shelf: Shelf, _ name: String, by parameter: String = "Name", showsName: Bool = false
  ) -> LocalOperation<State> {
    operation(name) { state, call in
      let name = call.string(parameter) ?? ""
      _ = try state.thing(shelf, name)
      state.remove(shelf, name, call)
      return showsName ? [parameter: .string(name)] : [:]
    }
  }

  package static func nextDue(_ state: State) -> LocalInstant? {
    let runs = state.jobRuns.values.flatMap(\.self).compactMap(\.nextStep)
    let crawls = state.crawls.values.flatMap(\.self).compactMap(\.nextStep)
    let workflows = state.workflowRuns.values.flatMap(\.self).compactMap(\.end)
    return (runs + crawls + workflows).min()
  }

  package static func runDue(_ state: inout State, in place: Place, _ turn: Turn) {
    JobOperations.run(&state, turn)
    CrawlerOperations.run(&state, turn)
    WorkflowOperations.run(&state, turn)
  }
}
