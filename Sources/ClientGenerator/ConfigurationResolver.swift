// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel

/// Finds what a configuration names in the models.
struct ConfigurationResolver {
  private let configuration: ClientConfiguration
  private let models: ClientGenerator.Models

  init(_ configuration: ClientConfiguration, _ models: ClientGenerator.Models) {
    self.configuration = configuration
    self.models = models
  }

  private func fault(
    _ reason: String, _ named: ClientConfiguration.Named
  ) -> GeneratorError {
    GeneratorError(reason, file: configuration.file, place: named.place)
  }

  /// The service of a client.
  ///
  /// - Throws: ``GeneratorError`` at its place if there is none, or it can't be read.
  func service(_ client: ClientConfiguration.Client) throws(GeneratorError) -> LoadedService {
    let name = client.service
    let versions = try reading(name) { try models.versions(name.name) }
    guard !versions.isEmpty else {
      let all = try reading(name) { try models.serviceNames() }
      throw fault(
        "there is no service '\(name.name)'\(NearestNames.hint(for: name.name, among: all))", name)
    }
    if let version = client.version, !versions.contains(version.name) {
      throw fault(
        "'\(name.name)' has no version '\(version.name)'; it has \(versions.joined(separator: ", "))",
        version)
    }
    let service = try reading(name) { try models.service(name.name, client.version?.name) }
    guard let service else { throw fault("there is no service '\(name.name)'", name) }
    return service
  }

  /// The name of a client's type.
  ///
  /// - Throws: ``GeneratorError`` at its place if another client has it.
  func name(
    _ client: ClientConfiguration.Client, _ service: LoadedService, taken: [String: String]
  ) throws(GeneratorError) -> String {
    let name =
      client.typeName?.name
      ?? ServiceNames.client(service.model, service: client.service.name)
    if let other = taken[name] {
      throw fault(
        "'\(other)' and '\(client.service.name)' would both be \(name); give one of them a 'name'",
        client.typeName ?? client.service)
    }
    return name
  }

  /// The operations of a client, sorted as in the model.
  ///
  /// - Throws: ``GeneratorError`` at the place of a name that the service doesn't have, or that is
  ///   there twice.
  func operations(
    _ client: ClientConfiguration.Client, _ service: LoadedService
  ) throws(GeneratorError) -> [OperationModel] {
    guard case .named(let names) = client.operations else { return Array(service.model.operations) }
    var found: Set<String> = []
    for name in names {
      guard let operation = service.model.operation(name.name) else {
        let all = service.model.operations.map(\.name.string)
        throw fault(
          "'\(client.service.name)' has no operation '\(name.name)'"
            + NearestNames.hint(for: name.name, among: all), name)
      }
      guard found.insert(operation.name.string).inserted else {
        throw fault("'\(name.name)' is listed twice", name)
      }
    }
    return service.model.operations.filter { found.contains($0.name.string) }
  }

  /// The resources of a client; `nil` if it doesn't ask for them.
  ///
  /// - Throws: ``GeneratorError`` at the place of a class that the service doesn't have.
  func resources(
    _ client: ClientConfiguration.Client, _ service: LoadedService
  ) throws(GeneratorError) -> ResourceDefinitions? {
    guard let resources = client.resources else { return nil }
    let tree = try reading(client.service) { try models.resources(service) }
    guard let tree else {
      let place =
        switch resources {
        case .all(let place): place
        case .named(let names): names.first?.place ?? client.service.place
        }
      throw GeneratorError(
        "'\(service.name)' has no resources in boto3's models", file: configuration.file,
        place: place)
    }
    guard case .named(let names) = resources else {
      return ResourceDefinitions(tree, classes: nil)
    }
    let all = ResourceDefinitions.classNames(in: tree)
    for name in names where !all.contains(name.name) {
      throw fault(
        "'\(service.name)' has no resource '\(name.name)'"
          + NearestNames.hint(for: name.name, among: all), name)
    }
    return ResourceDefinitions(tree, classes: Set(names.map(\.name)))
  }

  private func reading<Result>(
    _ name: ClientConfiguration.Named, _ body: () throws -> Result
  ) throws(GeneratorError) -> Result {
    do {
      return try body()
    } catch {
      throw fault("the model of '\(name.name)' can't be read: \(error)", name)
    }
  }
}
