// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
@_spi(Generated) import AWSProtocols
import BotoCore
package import ModelCompiler
package import ServiceModel
import Synchronization

/// What generated code says about its service: the model of the operations that it has, and two
/// tables. One for each service of a program.
@_spi(Generated)
public final class TypedService: Sendable {
  /// The service's name: `s3`.
  let name: String
  private let load: @Sendable () throws -> LoadedService
  /// The service's resources; `nil` if it is generated without them.
  let loadResources: @Sendable () throws -> ModelNode?
  private let operationNames: [StaticString]
  /// The modelled errors by their shapes' names.
  let errors: [String: any AWSServiceError.Type]
  private let opened = Mutex<OpenService?>(nil)

  /// The opened model, and the operations in the order of generated code.
  struct OpenService: Sendable {
    let loaded: LoadedService
    let operations: [OperationModel]
  }

  /// A service.
  ///
  /// - Parameters:
  ///   - name: The service's name: `s3`.
  ///   - model: The compiled model in the generator's text form.
  ///   - operations: The names of the operations, by whose positions generated code calls them.
  ///   - errors: The modelled errors by their shapes' names.
  public convenience init(
    name: String, model: StaticString, operations: [StaticString],
    errors: [String: any AWSServiceError.Type]
  ) {
    self.init(
      name: name, operations: operations, errors: errors,
      resources: { try LoadedService.openedResources(slice: model) }
    ) {
      try LoadedService.opened(slice: model, of: name)
    }
  }

  /// A service whose model comes from somewhere else.
  package init(
    name: String, operations: [StaticString], errors: [String: any AWSServiceError.Type],
    resources: @escaping @Sendable () throws -> ModelNode? = { nil },
    load: @escaping @Sendable () throws -> LoadedService
  ) {
    self.name = name
    operationNames = operations
    self.errors = errors
    loadResources = resources
    self.load = load
  }

  /// The opened model.
  ///
  /// - Throws: ``BotoCoreError`` for a damaged model.
  func open() throws -> OpenService {
    try opened.withLock { opened in
      if let opened { return opened }
      let loaded = try load()
      let made = OpenService(
        loaded: loaded,
        operations: try operationNames.map { name in
          guard let operation = loaded.model.operation(name.description) else {
            throw BotoCoreError(
              .dataNotFoundError,
              "The generated code of \(self.name) has the operation \(name), but its model "
                + "doesn't; generate it again")
          }
          return operation
        })
      opened = made
      return made
    }
  }

  /// The name of an operation, for messages.
  func operationName(_ operation: Int) -> String { operationNames[operation].description }
}
