// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import Testing

@testable import AWSHTTP

struct ConnectionBudgetStateTests {
  private typealias State = ConnectionBudgetState<String, String>

  /// The state behind a reference, because `#expect` can't change a value.
  private final class Budget {
    var state: State
    init(_ limit: Int) { state = State(limit: limit) }

    func take() -> ConnectionPermit? { state.take() }
    func wait(_ waiter: String) -> Int { state.wait(waiter) }
    func leave(_ id: Int) -> String? { state.leave(id) }
    func release(_ permit: ConnectionPermit) -> String? { state.release(permit)?.waiter }
    func markIdle(_ permit: ConnectionPermit) -> Bool { state.markIdle(permit) }
    func next() -> (connection: String, permit: ConnectionPermit)? { state.nextToRelease() }

    /// A permit with an idle connection.
    func idleConnection(_ name: String) throws -> ConnectionPermit {
      let permit = try #require(take())
      state.settle(permit, name)
      _ = state.markIdle(permit)
      return permit
    }
  }

  @Test func permitsDoNotExceedTheLimit() throws {
    let budget = Budget(2)
    let first = try #require(budget.take())
    _ = try #require(budget.take())
    #expect(budget.take() == nil)
    #expect(budget.release(first) == nil)
    #expect(budget.take() != nil)
    #expect(budget.take() == nil)
  }

  @Test func aLimitIsAtLeastOne() { #expect(Budget(0).take() != nil) }

  @Test func waitersAreServedInFIFOOrder() throws {
    let budget = Budget(1)
    let permit = try #require(budget.take())
    let numbers = ["a", "b", "c"].map { budget.wait($0) }
    #expect(budget.leave(numbers[1]) == "b")
    #expect(budget.take() == nil)
    let served = budget.state.release(permit)
    let next = try #require(served)
    #expect(next.waiter == "a")
    #expect(budget.release(next.permit) == "c")
    #expect(budget.state.moves == 2)
  }

  @Test func permitIsReturnedOnce() throws {
    let budget = Budget(1)
    let permit = try #require(budget.take())
    #expect(budget.release(permit) == nil)
    let second = try #require(budget.take())
    #expect(budget.release(permit) == nil)
    #expect(budget.state.count == 1)
    #expect(budget.take() == nil)
    // A permit that was returned doesn't count for its successor.
    budget.state.settle(permit, "old")
    _ = budget.wait("a")
    #expect(budget.markIdle(permit) == false)
    #expect(budget.markIdle(second) == true)
  }

  @Test func longestIdleConnectionIsClosed() throws {
    let budget = Budget(3)
    let first = try budget.idleConnection("1")
    _ = try budget.idleConnection("2")
    _ = try budget.idleConnection("3")
    // The first one was used again.
    #expect(!budget.markIdle(first))
    #expect(budget.next() == nil)
    _ = budget.wait("a")
    #expect(budget.next()?.connection == "2")
    // One is closed for the waiter.
    #expect(budget.next() == nil)
    _ = budget.wait("b")
    #expect(budget.next()?.connection == "3")
    _ = budget.wait("c")
    #expect(budget.next()?.connection == "1")
    _ = budget.wait("d")
    #expect(budget.next() == nil)
  }

  @Test func busyConnectionStaysAndAnotherCloses() throws {
    let budget = Budget(2)
    let busy = try budget.idleConnection("busy")
    _ = try budget.idleConnection("idle")
    _ = budget.wait("a")
    #expect(budget.next()?.permit == busy)
    budget.state.keepOpen(busy)
    #expect(budget.state.isCrowded)
    #expect(budget.next()?.connection == "idle")
    #expect(!budget.state.isCrowded)
    // The connection becomes idle while the queue is empty.
    #expect(!budget.markIdle(busy))
    _ = budget.wait("b")
    #expect(budget.next()?.permit == busy)
  }

  @Test func reusedConnectionThatIsIdleAgainIsCounted() throws {
    let budget = Budget(1)
    let permit = try budget.idleConnection("x")
    let number = budget.wait("a")
    #expect(budget.next()?.permit == permit)
    #expect(!budget.markIdle(permit))
    #expect(budget.leave(number) == "a")
    budget.state.keepOpen(permit)
    _ = budget.wait("b")
    #expect(budget.next()?.permit == permit)
  }

  @Test func idleConnectionClosesWhileCallersWait() throws {
    let budget = Budget(1)
    let permit = try #require(budget.take())
    budget.state.settle(permit, "x")
    _ = budget.wait("a")
    #expect(budget.state.isCrowded)
    #expect(budget.markIdle(permit))
    #expect(!budget.state.isCrowded)
    #expect(budget.release(permit) == "a")
  }

  @Test func descriptorShortageLowersTheLimit() throws {
    let budget = Budget(10)
    let permits = try (0..<4).map { _ in try #require(budget.take()) }
    #expect(budget.state.refuse(permits[3]) == nil)
    #expect(budget.state.limit == 3)
    #expect(budget.take() == nil)
    #expect(budget.release(permits[2]) == nil)
    let again = try #require(budget.take())
    budget.state.settle(again, "x")
    #expect(budget.state.limit == 4)
    // One permit always remains, so that a connection can be tried.
    for permit in [again, permits[0], permits[1]] { _ = budget.state.refuse(permit) }
    #expect(budget.state.limit == 1)
    #expect(budget.take() != nil)
  }

  /// Compares thousands of random steps with a plain list.
  @Test func queueOrderIsKeptUnderRandomOperations() throws {
    var generator = SystemRandomNumberGenerator()
    let budget = Budget(20)
    var open: [ConnectionPermit] = []
    var idleConnection: [ConnectionPermit] = []
    for step in 0..<4_000 {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        if let permit = budget.take() {
          budget.state.settle(permit, "\(step)")
          open.append(permit)
        } else {
          #expect(open.count == 20)
        }
      case 1:
        guard let permit = open.randomElement(using: &generator) else { break }
        #expect(!budget.markIdle(permit))
        idleConnection.removeAll { $0 == permit }
        idleConnection.append(permit)
      case 2:
        guard let permit = open.randomElement(using: &generator) else { break }
        #expect(budget.release(permit) == nil)
        open.removeAll { $0 == permit }
        idleConnection.removeAll { $0 == permit }
      default:
        let number = budget.wait("w")
        let leaves = budget.next()?.permit
        #expect(leaves == idleConnection.first)
        #expect(budget.leave(number) == "w")
        if let leaves {
          budget.state.keepOpen(leaves)
          idleConnection.removeFirst()
        }
      }
      #expect(budget.state.count == open.count)
    }
  }

  @Test(arguments: [
    (64, 3, 16), (256, 3, 112), (1024, 10, 768), (65_536, 10, 65_280), (16, 3, 2), (4, 4, 2),
    // Descriptors that are open already come out of the reserve, up to half of it.
    (1024, 128, 768), (1024, 500, 396), (64, 60, 2),
  ]) func aPartOfTheLimitIsForConnections(limit: Int, open: Int, connections: Int) {
    #expect(OpenFileLimit.connections(limit: limit, open: open) == connections)
  }
}
