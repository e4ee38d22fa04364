// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import S3Transfer

/// Reads the pages of a collection one after the other.
struct PageReader: Sendable {
  /// The source of the next page.
  private enum Source: Sendable {
    /// Nothing was requested yet.
    case start
    case pages(PageSequence.AsyncIterator)
    case end
  }

  private let collection: ResourceCollection
  private var source = Source.start
  private var model: CollectionModel?
  private var parameters = Structure()
  /// The number of resources so far.
  private var count = 0
  private var progress = PageProgress()

  init(_ collection: ResourceCollection) { self.collection = collection }

  /// Whether it is known that no page follows.
  var isAtEnd: Bool { if case .end = source { true } else { false } }

  /// The next page, or `nil` after the last one.
  mutating func next() async throws -> [Resource]? {
    switch source {
    case .end: return nil
    case .start: return try await firstPage()
    case .pages(var pages):
      source = .end
      return try await page(of: &pages)
    }
  }

  private mutating func firstPage() async throws -> [Resource]? {
    source = .end
    let parent = collection.parent
    try parent.validate()
    if let failure = collection.failure { throw failure }
    guard case .collection(let model) = try parent.member(collection.name) else {
      throw parent.wrongKind(
        collection.name, try parent.member(collection.name), wanted: "a collection")
    }
    self.model = model
    try await parent.fill(&parameters, model.request)
    parameters.merge(collection.parameters, appendingLists: true)
    let service = parent.service
    guard service.client.canPaginate(model.request.operation) else {
      return try await resources(
        model, try await service.call(model.request.operation, parameters))
    }
    var pages = try service.client.paginator(model.request.operation).pages(
      .structure(parameters),
      config: PaginationOptions(maxItems: collection.limit, pageSize: collection.pageSize),
      options: needsList
        ? S3ResponseCheck.required(of: model.request.operation, service.options, proves: true)
        : service.options
    ).makeAsyncIterator()
    return try await page(of: &pages)
  }

  private mutating func page(of pages: inout PageSequence.AsyncIterator) async throws -> [Resource]?
  {
    guard let model, let response = try await pages.next() else { return nil }
    if needsList {
      // A page that a limit has shortened has fewer entries than it says.
      try collection.parent.service.client.service.masking {
        try S3ResponseCheck.check(
          response, of: model.request.operation, parameters, proves: collection.limit == nil)
        try progress.take(response, of: model.request.operation)
      }
    }
    let resources = try await resources(model, response)
    source = isFull ? .end : .pages(pages)
    return resources
  }

  /// Whether a response that isn't a list of S3's is an error.
  private var needsList: Bool {
    collection.isActionTarget && collection.parent.service.name == "s3"
  }

  private var isFull: Bool { collection.limit.map { count >= $0 } ?? false }

  /// The resources of a response, up to the wanted number.
  private mutating func resources(
    _ model: CollectionModel, _ response: Value
  ) async throws -> [Resource] {
    let result = try await collection.parent.make(
      model.resource, parameters: parameters, response: response,
      operation: model.request.operation)
    var resources: [Resource] =
      switch result {
      case .resources(let resources): resources
      case .resource(let resource): [resource]
      case .value: []
      }
    if let limit = collection.limit, resources.count > max(0, max(0, limit) - count) {
      resources.removeLast(resources.count - max(0, max(0, limit) - count))
    }
    count += resources.count
    return resources
  }
}

extension Structure {
  /// Overlays other members: structures are merged, lists are appended if wanted, everything else
  /// is replaced.
  mutating func merge(_ others: Structure, appendingLists: Bool = false) {
    for (name, value) in others {
      switch (self[name], value) {
      case (.structure(var own), .structure(let other)):
        own.merge(other)
        self[name] = .structure(own)
      case (.list(let own), .list(let other)) where appendingLists:
        self[name] = .list(own + other)
      default: self[name] = value
      }
    }
  }
}
