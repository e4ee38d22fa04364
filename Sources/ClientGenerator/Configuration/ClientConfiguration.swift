// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// What `boto3.json` asks for:
///
/// ```json
/// {
///   "access": "internal",
///   "documentation": true,
///   "s3": ["GetObject", "PutObject"],
///   "dynamodb": "all",
///   "ec2": {"operations": ["DescribeRegions"], "resources": ["Instance"]},
///   "logs": {"operations": ["PutLogEvents"], "name": "CloudWatchLogs", "version": "2014-03-28"}
/// }
/// ```
///
/// Every key that isn't an option is a service, under the name that `Boto3.client(_:)` takes.
package struct ClientConfiguration: Sendable {
  /// The keys that aren't services. The build plugin, which can't import this module, lists them, too.
  enum Option: String, CaseIterable {
    case access
    case documentation
    case models
  }

  /// Who may use generated types.
  package enum Access: String, Sendable, CaseIterable {
    case `internal`
    case package
    case `public`
  }

  /// The operations of a client.
  enum Operations: Sendable {
    /// All that the model has.
    case all
    /// These.
    case named([Named])
  }

  /// The classes of resources of a client. The operations that they call are generated, too.
  enum Resources: Sendable {
    /// All that the service has; where that stands.
    case all(SourcePlace)
    /// These.
    case named([Named])
  }

  /// A name, and where it stands.
  struct Named: Sendable {
    let name: String
    let place: SourcePlace
  }

  /// A client to generate.
  struct Client: Sendable {
    /// The service.
    let service: Named
    /// Its operations.
    let operations: Operations
    /// The classes of resources; `nil` for none.
    let resources: Resources?
    /// The name of the type, if it isn't the service's.
    let typeName: Named?
    /// The API version, if it isn't the latest.
    let version: Named?
  }

  /// The file, for messages.
  let file: String
  /// The clients in the file's order.
  let clients: [Client]
  /// Who may use the types.
  package let access: Access
  /// Whether types and members get the models' documentation.
  package let documentation: Bool
  /// The folder with models of the user's own, relative to the file.
  package let models: String?

  /// The services that are asked for.
  package var services: [String] { clients.map(\.service.name) }

  /// Reads `boto3.json`.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: its path, for messages.
  /// - Throws: ``GeneratorError`` at the place of the fault.
  package init(parsing bytes: [UInt8], file: String) throws(GeneratorError) {
    let root: PlacedJSON
    do {
      root = try PlacedJSON(parsing: bytes)
    } catch {
      throw GeneratorError(
        "this isn't JSON: \(error.reason)", file: file,
        place: SourcePlace(ofByte: error.offset, in: bytes))
    }
    let reader = ConfigurationReader(file: file)
    var clients: [Client] = []
    var access = Access.internal
    var documentation = true
    var models: String?
    for (key, name, value) in try reader.members(of: root, "the file") {
      switch Option(rawValue: name) {
      case .access: access = try reader.access(value)
      case .documentation: documentation = try reader.bool(value, name)
      case .models: models = try reader.string(value, name)
      case nil: clients.append(try reader.client(Named(name: name, place: key.place), value))
      }
    }
    self.file = file
    self.clients = clients
    self.access = access
    self.documentation = documentation
    self.models = models
  }
}

/// Reads the parts of a configuration.
private struct ConfigurationReader {
  let file: String

  func fault(_ reason: String, _ value: PlacedJSON) -> GeneratorError {
    GeneratorError(reason, file: file, place: value.place)
  }

  /// The members of an object, each name once.
  func members(
    of value: PlacedJSON, _ what: String
  ) throws(GeneratorError) -> [(key: PlacedJSON, name: String, value: PlacedJSON)] {
    guard case .object(let members) = value.content else {
      throw fault("\(what) must be an object, not \(value.kindName)", value)
    }
    var names: Set<String> = []
    for member in members where !names.insert(member.name).inserted {
      throw fault("'\(member.name)' is listed twice", member.key)
    }
    return members
  }

  func bool(_ value: PlacedJSON, _ name: String) throws(GeneratorError) -> Bool {
    guard case .bool(let bool) = value.content else {
      throw fault("'\(name)' must be true or false, not \(value.kindName)", value)
    }
    return bool
  }

  func string(_ value: PlacedJSON, _ name: String) throws(GeneratorError) -> String {
    guard case .string(let string) = value.content else {
      throw fault("'\(name)' must be a string, not \(value.kindName)", value)
    }
    return string
  }

  func access(_ value: PlacedJSON) throws(GeneratorError) -> ClientConfiguration.Access {
    let name = try string(value, "access")
    guard let access = ClientConfiguration.Access(rawValue: name) else {
      throw fault("'access' must be internal, package or public, not '\(name)'", value)
    }
    return access
  }

  func client(
    _ service: ClientConfiguration.Named, _ value: PlacedJSON
  ) throws(GeneratorError) -> ClientConfiguration.Client {
    guard case .object = value.content else {
      return ClientConfiguration.Client(
        service: service, operations: try operations(value, service.name), resources: nil,
        typeName: nil,
        version: nil)
    }
    var operations: ClientConfiguration.Operations?
    var resources: ClientConfiguration.Resources?
    var typeName: ClientConfiguration.Named?
    var version: ClientConfiguration.Named?
    for (key, name, value) in try members(of: value, "'\(service.name)'") {
      switch name {
      case "operations": operations = try self.operations(value, service.name)
      case "resources": resources = try self.resources(value, service.name)
      case "name": typeName = try self.typeName(value)
      case "version":
        version = ClientConfiguration.Named(name: try string(value, name), place: value.place)
      default:
        let hint = NearestNames.hint(
          for: name, among: ["operations", "resources", "name", "version"])
        throw fault("'\(service.name)' has no option '\(name)'\(hint)", key)
      }
    }
    if operations == nil, resources != nil { operations = .named([]) }
    guard let operations else {
      throw fault(
        "'\(service.name)' needs 'operations': an array of names, or \"all\"", value)
    }
    return ClientConfiguration.Client(
      service: service, operations: operations, resources: resources, typeName: typeName,
      version: version)
  }

  private func resources(
    _ value: PlacedJSON, _ service: String
  ) throws(GeneratorError) -> ClientConfiguration.Resources? {
    switch value.content {
    case .bool(true): return .all(value.place)
    case .bool(false): return nil
    case .array(let elements): return .named(try names(elements, "a resource of '\(service)'"))
    default:
      throw fault(
        "'resources' must be true, false or an array of names, not \(value.kindName)", value)
    }
  }

  /// The names in an array.
  ///
  /// - Parameter what: What each of them is, for errors.
  private func names(
    _ elements: [PlacedJSON], _ what: String
  ) throws(GeneratorError) -> [ClientConfiguration.Named] {
    var names: [ClientConfiguration.Named] = []
    for element in elements {
      guard case .string(let name) = element.content else {
        throw fault("\(what) must be a string, not \(element.kindName)", element)
      }
      names.append(ClientConfiguration.Named(name: name, place: element.place))
    }
    return names
  }

  /// The name of a client's type.
  private func typeName(
    _ value: PlacedJSON
  ) throws(GeneratorError) -> ClientConfiguration.Named {
    let name = try string(value, "name")
    let bytes = name.utf8
    guard let first = bytes.first, !first.isASCIIDigit,
      bytes.allSatisfy({ $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") }),
      !ReservedNames.keywords.contains(name)
    else {
      throw fault("'\(name)' can't be the name of a type in Swift", value)
    }
    return ClientConfiguration.Named(name: name, place: value.place)
  }

  private func operations(
    _ value: PlacedJSON, _ service: String
  ) throws(GeneratorError) -> ClientConfiguration.Operations {
    switch value.content {
    case .string("all"): return .all
    case .array(let elements):
      let operations = try names(elements, "an operation of '\(service)'")
      guard !operations.isEmpty else {
        throw fault(
          "'\(service)' needs the name of an operation, or \"all\" instead of an array", value)
      }
      return .named(operations)
    case .string(let text):
      throw fault(
        "'\(service)' must be an array of operations, or \"all\", not \"\(text)\"", value)
    default:
      throw fault(
        "'\(service)' must be an array of operations, or \"all\", not \(value.kindName)", value)
    }
  }
}
