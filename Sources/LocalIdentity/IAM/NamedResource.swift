// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// What requests name, beside users, roles and groups.
protocol NamedResource: Sendable {
  /// Where they are.
  static var map: WritableKeyPath<LocalIAMService.State, OrderedMap<String, Self>> { get }
  /// The parameter that names one.
  static var parameter: String { get }
  /// The error about one that isn't there.
  static func missing(_ name: String) -> ServiceFault
  /// The error about a new one whose name is taken.
  static func taken(_ name: String) -> ServiceFault
  var tags: IAMTags.Tags { get set }
}

extension LocalIAMService.State {
  /// What a request names.
  ///
  /// - Throws: `NoSuchEntity`.
  func find<Resource: NamedResource>(_ type: Resource.Type, _ call: LocalCall) throws -> Resource {
    let name = call.string(Resource.parameter) ?? ""
    guard let resource = self[keyPath: Resource.map][name] else { throw Resource.missing(name) }
    return resource
  }

  /// The name of a new thing.
  ///
  /// - Throws: `EntityAlreadyExists`.
  func newName<Resource: NamedResource>(
    _ type: Resource.Type, _ call: LocalCall
  ) throws -> String {
    let name = call.string(Resource.parameter) ?? ""
    guard self[keyPath: Resource.map][name] == nil else { throw Resource.taken(name) }
    return name
  }

  /// Changes what a request names.
  ///
  /// - Throws: `NoSuchEntity`, and what `body` throws.
  mutating func change<Resource: NamedResource>(
    _ type: Resource.Type, _ call: LocalCall, _ body: (inout Resource) throws -> Structure
  ) throws -> Structure {
    var resource = try find(type, call)
    let output = try body(&resource)
    self[keyPath: Resource.map][call.string(Resource.parameter) ?? ""] = resource
    return output
  }
}

extension ManagedPolicy: NamedResource {
  static let parameter = "PolicyArn"
  static var map: WritableKeyPath<LocalIAMService.State, OrderedMap<String, Self>> { \.policies }
  static func missing(_ name: String) -> ServiceFault {
    IAMFault.noSuchEntity("Policy \(name) was not found.")
  }
  static func taken(_ name: String) -> ServiceFault {
    IAMFault.exists("A policy called \(name) already exists. Duplicate names are not allowed.")
  }
}

extension InstanceProfile: NamedResource {
  static let parameter = "InstanceProfileName"
  static var map: WritableKeyPath<LocalIAMService.State, OrderedMap<String, Self>> { \.profiles }
  static func missing(_ name: String) -> ServiceFault {
    IAMFault.noSuchEntity("Instance Profile \(name) cannot be found.")
  }
  static func taken(_ name: String) -> ServiceFault {
    IAMFault.exists("Instance Profile \(name) already exists.")
  }
}

extension OpenIDProvider: NamedResource {
  static let parameter = "OpenIDConnectProviderArn"
  static var map: WritableKeyPath<LocalIAMService.State, OrderedMap<String, Self>> {
    \.openIDProviders
  }
  static func missing(_ name: String) -> ServiceFault {
    IAMFault.noSuchEntity("OpenIDConnect Provider not found for arn \(name)")
  }
  static func taken(_ name: String) -> ServiceFault {
    IAMFault.exists("Provider with url \(name) already exists.")
  }
}

extension SAMLProvider: NamedResource {
  static let parameter = "SAMLProviderArn"
  static var map: WritableKeyPath<LocalIAMService.State, OrderedMap<String, Self>> {
    \.samlProviders
  }
  static func missing(_ name: String) -> ServiceFault {
    IAMFault.noSuchEntity("SAMLProvider \(name) not found")
  }
  static func taken(_ name: String) -> ServiceFault {
    IAMFault.exists("SAMLProvider \(name) already exists.")
  }
}

extension ServerCertificate: NamedResource {
  static let parameter = "ServerCertificateName"
  static var map: WritableKeyPath<LocalIAMService.State, OrderedMap<String, Self>> {
    \.certificates
  }
  static func missing(_ name: String) -> ServiceFault {
    IAMFault.noSuchEntity("The Server Certificate with name \(name) cannot be found.")
  }
  static func taken(_ name: String) -> ServiceFault {
    IAMFault.exists("The Server Certificate with name \(name) already exists.")
  }
}

extension VirtualDevice: NamedResource {
  static let parameter = "SerialNumber"
  static var map: WritableKeyPath<LocalIAMService.State, OrderedMap<String, Self>> { \.devices }
  static func missing(_ name: String) -> ServiceFault {
    IAMFault.noSuchEntity("Device \(name) not found")
  }
  static func taken(_ name: String) -> ServiceFault {
    IAMFault.exists("MFADevice entity at the same path and name already exists.")
  }
}
