// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore

/// A collection of resources that is fetched page by page: `bucket.objects`. Each iteration starts
/// again.
///
/// ```swift
/// for try await object in bucket.objects.filter(Prefix: "logs/").limit(500) { … }
/// try await bucket.objects.filter(Prefix: "tmp/").delete()
/// ```
///
/// Deriving a collection leaves the original unchanged. While you use the resources of one page,
/// the next page is fetched, unless ``prefetching(_:)`` says otherwise.
@dynamicMemberLookup
public struct ResourceCollection: AsyncSequence, Sendable {
  /// A resource.
  public typealias Element = Resource

  let parent: Resource
  let name: String
  private(set) var parameters = Structure()
  private(set) var limit: Int?
  private(set) var pageSize: Int?
  private(set) var prefetches = true
  /// Whether an action is done on everything that is listed, so that each response must be a valid
  /// list.
  private(set) var isActionTarget = false
  /// What was wrong with the parameters; thrown when the collection is used.
  private(set) var failure: BotoCoreError?

  init(parent: Resource, name: String) {
    self.parent = parent
    self.name = name
  }

  /// The same collection, under boto3's name.
  public func all() -> ResourceCollection { self }

  /// The resources that parameters of the operation select. Lists are appended to those of earlier
  /// filters, and structures are merged into them; other parameters replace earlier ones.
  ///
  /// ```swift
  /// ec2.instances.filter(Filters: [["Name": "instance-state-name", "Values": ["running"]]])
  /// ```
  public var filter: ImmediateCall<ResourceCollection, Never> {
    ImmediateCall { arguments in filtered(arguments.lazy.map { ($0, $1) }) }
  }

  /// The resources that parameters in a value select, like ``filter`` with labels.
  ///
  /// - Parameter parameters: Parameters of the operation under the API's names.
  public func filtered(by parameters: Structure) -> ResourceCollection {
    filtered(parameters.lazy.map { ($0.name, $0.value) })
  }

  /// The first resources.
  ///
  /// - Parameter count: The maximum number.
  public func limit(_ count: Int) -> ResourceCollection { with { $0.limit = count } }

  /// Requests a number of resources at a time.
  ///
  /// - Parameter count: The size of a page.
  public func pageSize(_ count: Int) -> ResourceCollection { with { $0.pageSize = count } }

  /// Whether the next page is fetched while the current one is used.
  public func prefetching(_ prefetches: Bool) -> ResourceCollection {
    with { $0.prefetches = prefetches }
  }

  /// The collection for an action on all resources: the next page waits until the action on the
  /// current one is done, as in boto3.
  func forActions() -> ResourceCollection {
    with {
      $0.prefetches = false
      $0.isActionTarget = true
    }
  }

  /// The resources, page by page.
  ///
  /// Each iteration starts again.
  public func pages() -> some AsyncSequence<[Resource], any Error> & Sendable { resourcePages }

  var resourcePages: ResourcePages { ResourcePages(collection: self) }

  /// An iteration from the start. Its `next()` throws `attributeError` if there is no such
  /// collection, and a call's errors.
  public func makeAsyncIterator() -> some AsyncIteratorProtocol<Resource, any Error> {
    Iterator(pages: resourcePages.makeAsyncIterator())
  }

  /// An iteration over resources.
  private struct Iterator: AsyncIteratorProtocol {
    var pages: ResourcePages.AsyncIterator
    /// The rest of the page, the next resource last: removed from it, a resource belongs to the
    /// user alone.
    private var page: [Resource] = []

    init(pages: ResourcePages.AsyncIterator) { self.pages = pages }

    /// The next resource, from a new page if necessary; `nil` after the last one.
    mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws -> Resource? {
      while true {
        if let resource = page.popLast() { return resource }
        guard let next = try await pages.next() else { return nil }
        page = next.reversed()
      }
    }
  }

  private func with(_ change: (inout ResourceCollection) -> Void) -> ResourceCollection {
    var changed = self
    change(&changed)
    return changed
  }

  /// The collection with more parameters.
  func filtered(_ arguments: some Sequence<(String, Value)>) -> ResourceCollection {
    with { collection in
      do {
        var added = try Structure(labelled: arguments, of: "filter")
        try collection.takeSizes(&added)
        collection.parameters.merge(added, appendingLists: true)
      } catch let error as BotoCoreError {
        collection.failure = collection.failure ?? error
      } catch {
        collection.failure =
          collection.failure ?? BotoCoreError(.valueError, "\(error)", underlyingError: error)
      }
    }
  }

  /// boto3 accepts limit and page size among the parameters too.
  private mutating func takeSizes(_ parameters: inout Structure) throws {
    if let limit = try Self.size("limit", &parameters) { self.limit = limit }
    if let size = try Self.size("page_size", &parameters) { pageSize = size }
  }

  private static func size(_ name: String, _ parameters: inout Structure) throws -> Int? {
    guard let value = parameters[name] else { return nil }
    parameters[name] = nil
    guard let size = Int(value) ?? String(value).flatMap({ Int($0) }) else {
      throw BotoCoreError(.valueError, "\(name) must be a whole number")
    }
    return size
  }
}
