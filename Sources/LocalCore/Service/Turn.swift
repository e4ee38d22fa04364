// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
package import WireFormats

/// One turn of the local AWS: a request, a delivery, or work that is due. Turns run one at a time, so
/// that each may read and change the states of all services.
package final class Turn {
  /// The states of all services.
  package var world: World
  /// What is sent to other services after the turn.
  package var deliveries: [Delivery] = []
  /// What is done beside the local AWS after the turn.
  var tasks: [@Sendable (any LocalCaller) async -> Void] = []
  /// The local AWS's time.
  package let now: LocalInstant

  /// A turn over states.
  package init(world: World, now: LocalInstant) {
    self.world = world
    self.now = now
  }

  /// Sends something to another service when this turn has ended; ``LocalEngine/settle()`` waits for it.
  package func deliver(_ delivery: Delivery) { deliveries.append(delivery) }

  /// Looks at the state of another service; `nil` if nobody has used it there.
  package func state<Service: LocalService>(
    of service: Service.Type, in place: Place
  ) -> Service.State? {
    world.states[World.Key(service.name, service.scope, place)] as? Service.State
  }

  /// Changes the state of another service. (The service whose handler runs has its own state in hand:
  /// it isn't found here.)
  package func change<Service: LocalService, Result>(
    _ service: Service.Type, in place: Place, _ body: (inout Service.State) throws -> Result
  ) rethrows -> Result {
    let key = World.Key(service.name, service.scope, place)
    var state =
      world.states.removeValue(forKey: key) as? Service.State ?? service.initialState(place)
    defer {
      world.states[key] = state
      world.changed.insert(key)
    }
    return try body(&state)
  }

  /// Does something that takes time when this turn has ended, such as calling a program's closure;
  /// ``LocalEngine/settle()`` waits for it.
  package func start(_ work: @escaping @Sendable (any LocalCaller) async -> Void) {
    tasks.append(work)
  }

  /// A random number: the same after the same seed and the same requests.
  package func random() -> UInt64 { world.random.next() }
}

/// A call from one service to another that happens after the turn.
package struct Delivery: Sendable {
  /// The service that is called, by botocore's name.
  package var service: String
  /// The operation.
  package var operation: String
  /// The parameters.
  package var input: Structure
  /// The account and region that are called.
  package var place: Place
  /// The service that calls: `s3.amazonaws.com`.
  package var principal: Principal
  /// Called in a turn of its own when the call has failed; `nil` if the sender ignores failures.
  package var failure: (@Sendable (_ turn: Turn, _ fault: ServiceFault) -> Void)?
  /// Called in a turn of its own with the output of a call that has succeeded.
  package var answer: (@Sendable (_ turn: Turn, _ output: Structure) -> Void)?

  /// A delivery from its parts.
  package init(
    service: String, operation: String, input: Structure, place: Place, principal: Principal,
    failure: (@Sendable (_ turn: Turn, _ fault: ServiceFault) -> Void)? = nil,
    answer: (@Sendable (_ turn: Turn, _ output: Structure) -> Void)? = nil
  ) {
    self.service = service
    self.operation = operation
    self.input = input
    self.place = place
    self.principal = principal
    self.failure = failure
    self.answer = answer
  }
}

/// What work beside the turns can do with the local AWS.
package protocol LocalCaller: Sendable {
  /// Calls an operation by values.
  func perform(
    service: String, operation: String, input: Structure, place: Place, principal: Principal
  ) async throws(ServiceFault) -> Structure
  /// Sends a request to a web server of this machine.
  ///
  /// - Throws: ``NotLocal`` for other machines, and what the connection throws.
  func send(_ request: WireRequest) async throws -> WireResponse
  /// Sleeps by the local AWS's clock.
  func sleep(for duration: Duration) async
  /// The local AWS's time.
  var now: LocalInstant { get }
  /// Tells a service how its work beside the turns has ended (``LocalService/take(_:_:in:_:)``).
  func report(_ report: [UInt8], to service: String, in place: Place)
}

extension World {
  /// Changes the state of a service, outside turns.
  package mutating func change<Service: LocalService, Result>(
    _ service: Service.Type, in place: Place, _ body: (inout Service.State) throws -> Result
  ) rethrows -> Result {
    let key = Key(service.name, service.scope, place)
    var state = states.removeValue(forKey: key) as? Service.State ?? service.initialState(place)
    defer {
      states[key] = state
      changed.insert(key)
    }
    return try body(&state)
  }
}

/// A service's state that says which resources are there, to services that send to them.
package protocol ResourceHolder: Sendable {
  /// Whether a resource is there.
  ///
  /// - Parameter resource: What ARNs have behind the account: a queue's name.
  func holds(_ resource: String) -> Bool
}

extension Turn {
  /// Whether a resource of a service is there.
  ///
  /// - Parameters:
  ///   - service: The service, by botocore's name.
  ///   - resource: What ARNs have behind the account.
  package func holds(_ service: String, _ resource: String, in place: Place) -> Bool {
    let state = world.states[World.Key(service, .region, place)] as? any ResourceHolder
    return state?.holds(resource) ?? false
  }
}
