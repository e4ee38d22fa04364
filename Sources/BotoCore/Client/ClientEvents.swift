// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// An event that resolves a name.
public struct NameEvent: Sendable {
  /// Resolves a name. `nil` leaves it to the next handler.
  public typealias Handler = @Sendable (_ name: String) throws -> String?

  let name: EventName

  /// A client is about to be made for a service's name. The first answer is the service to use.
  public static let chooseServiceName = NameEvent(name: EventName(EventName.chooseServiceName))

  /// A client has no operation with a name. The first answer is the operation to call.
  ///
  /// - Parameters:
  ///   - service: The service, or all.
  ///   - name: The name in any spelling, or all.
  public static func attribute(service: String? = nil, name: String? = nil) -> NameEvent {
    NameEvent(name: EventName(EventName.attribute, service: service, operation: name))
  }
}

/// An event of a client's life.
package struct ClientEvent: Sendable {
  /// Receives the new client; an error refuses it.
  package typealias Handler = @Sendable (ServiceClient) throws -> Void

  let name: EventName

  /// A client was made and is about to be returned. Handlers may register handlers on it.
  package static func creatingClient(service: String? = nil) -> ClientEvent {
    ClientEvent(name: EventName(EventName.creatingClient, service: service))
  }
}
