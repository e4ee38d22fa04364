// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ModelCompiler
package import ServiceModel

/// Makes Swift clients of models: the operations that a `boto3.json` names, with their types.
///
/// The same models and configuration give the same files, byte for byte. A configuration is parsed
/// and checked (`Configuration`), a service's shapes are named and given types (`Names`, `Analysis`,
/// `Translation`), and what results is written (`Rendering`).
package struct ClientGenerator {
  /// Where models come from.
  package struct Models {
    let serviceNames: () throws -> [String]
    let versions: (_ service: String) throws -> [String]
    let service: (_ name: String, _ version: String?) throws -> LoadedService?
    let documentation: (_ service: String, _ version: String) throws -> ServiceDocumentation?
    let resources: (_ service: LoadedService) throws -> ModelNode?
    let origin: String

    /// Models from somewhere.
    ///
    /// - Parameters:
    ///   - origin: where they are from, for the head of the files: `botocore 1.44.8`.
    ///   - serviceNames: the names of all services.
    ///   - versions: the API versions of a service, the latest last.
    ///   - service: a service of a version, or the latest; `nil` if there is none.
    ///   - documentation: the texts of a version of a service; `nil` if there are none.
    ///   - resources: boto3's resources of a service; `nil` if there are none.
    package init(
      origin: String, serviceNames: @escaping () throws -> [String],
      versions: @escaping (String) throws -> [String],
      service: @escaping (String, String?) throws -> LoadedService?,
      documentation: @escaping (String, String) throws -> ServiceDocumentation?,
      resources: @escaping (LoadedService) throws -> ModelNode? = { _ in nil }
    ) {
      self.resources = resources
      self.origin = origin
      self.serviceNames = serviceNames
      self.versions = versions
      self.service = service
      self.documentation = documentation
    }
  }

  /// A generated file.
  package struct File: Sendable, Hashable {
    /// The file's name: `S3.swift`.
    package let name: String
    /// What is in it.
    package let text: String
  }

  private let configuration: ClientConfiguration
  private let clients: [Client]
  private let models: Models

  /// A client that is asked for, and what it is made of.
  private struct Client {
    let name: String
    let service: LoadedService
    let operations: [OperationModel]
    let resources: ResourceDefinitions?
  }

  /// A generator.
  ///
  /// - Throws: ``GeneratorError`` if the configuration asks for what no model has, at its place.
  package init(_ configuration: ClientConfiguration, _ models: Models) throws(GeneratorError) {
    self.configuration = configuration
    self.models = models
    let resolver = ConfigurationResolver(configuration, models)
    var clients: [Client] = []
    var names: [String: String] = [:]
    for client in configuration.clients {
      let service = try resolver.service(client)
      let name = try resolver.name(client, service, taken: names)
      names[name] = client.service.name
      let resources = try resolver.resources(client, service)
      var operations = Set(try resolver.operations(client, service).map(\.name.string))
      operations.formUnion(resources?.operations(waiters: service.waiters) ?? [])
      clients.append(
        Client(
          name: name, service: service,
          operations: service.model.operations.filter { operations.contains($0.name.string) },
          resources: resources))
    }
    self.clients = clients
  }

  /// The names of the files, in the configuration's order: `S3.swift`.
  package var fileNames: [String] { clients.map { "\($0.name).swift" } }

  /// The files.
  ///
  /// - Throws: ``GeneratorError`` if a model is damaged.
  package func files() throws(GeneratorError) -> [File] {
    var files: [File] = []
    for client in clients {
      let renderer = ClientRenderer(try unit(client), configuration)
      let model = try reading(client) {
        ModelSlice.literal(
          of: try ModelSlice.archive(
            of: client.service, operations: client.operations.map(\.name.string),
            resources: client.resources?.tree))
      }
      let text = renderer.file(
        model: model, source: "\(client.service.name) of \(models.origin)")
      files.append(File(name: "\(client.name).swift", text: text))
    }
    return files
  }

  /// Every name that isn't the model's by the plain rule, a line each: for `--explain`.
  ///
  /// - Throws: ``GeneratorError`` if a model is damaged.
  package func explanation() throws(GeneratorError) -> String {
    var lines: [String] = []
    for client in clients {
      let unit = try unit(client)
      lines.append(
        "\(unit.name.text) (\(client.service.name) \(client.service.version)): "
          + "\(unit.operations.count) operations, \(unit.types.count) types")
      lines += unit.renames.map { "  \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func unit(_ client: Client) throws(GeneratorError) -> ClientUnit {
    let documentation =
      configuration.documentation
      ? try reading(client) {
        try models.documentation(client.service.name, client.service.version)
      } : nil
    return ClientTranslator(
      client.service, client: client.name, documentation: documentation,
      resources: client.resources
    ).unit(client.operations)
  }

  private func reading<Result>(
    _ client: Client, _ body: () throws -> Result
  ) throws(GeneratorError) -> Result {
    do {
      return try body()
    } catch {
      throw GeneratorError("'\(client.service.name)' can't be generated: \(error)")
    }
  }
}

extension Rename: CustomStringConvertible {
  /// `S3.StorageClass: none is noneValue, since 'none' is reserved`.
  var description: String {
    let why =
      switch reason {
      case .reserved(let name): "'\(name)' is reserved"
      case .collision(let name): "several names become '\(name)'"
      case .noIdentifier: "it isn't an identifier otherwise"
      }
    return "\(scope): \(name) is \(swiftName), since \(why)"
  }
}
