// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Where events go beside their stream: metrics and subscribers.
enum LogSinks {
  static func send(
    _ events: [LogEvent], of stream: String, _ group: LogGroup,
    _ destinations: OrderedMap<ByteName, Structure>, _ call: LocalCall
  ) {
    guard !events.isEmpty else { return }
    var metrics = group.metricFilters.values.compactMap { $0.values(of: events, now: call.now) }
    metrics += events.flatMap(EmbeddedMetrics.values)
    for (namespace, data) in metrics {
      for start in stride(from: 0, to: data.count, by: 1_000) {
        let part = Array(data[start..<min(data.count, start + 1_000)])
        call.turn.deliver(
          Delivery(
            service: "cloudwatch", operation: "PutMetricData",
            input: ["Namespace": .string(namespace), "MetricData": .list(part)],
            place: call.place, principal: .service("logs.amazonaws.com")))
      }
    }
    for filter in group.subscriptions.values {
      let matching = events.filter { filter.pattern.match($0.message) != nil }
      guard !matching.isEmpty else { continue }
      send(matching, to: filter, stream: stream, group, destinations, call)
    }
  }

  private static func send(
    _ events: [LogEvent], to filter: SubscriptionFilter, stream: String, _ group: LogGroup,
    _ destinations: OrderedMap<ByteName, Structure>, _ call: LocalCall
  ) {
    let message: JSONNode = [
      "messageType": "DATA_MESSAGE", "owner": .string(call.place.account),
      "logGroup": .string(group.name), "logStream": .string(stream),
      "subscriptionFilters": [.string(filter.name)],
      "logEvents": .array(
        events.map { event in
          [
            "id": .string(event.id), "timestamp": .integer(event.time),
            "message": .string(event.message),
          ]
        }),
    ]
    guard let data = Gzip.compress(message.jsonBytes) else { return }
    var target = filter.destination
    if let arn = ARN(target), arn.service == "logs" {
      target = String(DestinationOperations.find(arn, destinations, call)?["targetArn"]) ?? ""
    }
    guard let arn = ARN(target) else { return }
    let place = Place(account: arn.account, region: arn.region)
    let (operation, input): (String, Structure)
    switch arn.service {
    case "lambda":
      let event: JSONNode = ["awslogs": ["data": .string(Base64.encode(data))]]
      operation = "Invoke"
      input = [
        "FunctionName": .string(target), "InvocationType": "Event",
        "Payload": .blob(event.jsonBytes),
      ]
    case "kinesis":
      operation = "PutRecord"
      let key = filter.distribution == "Random" ? call.turn.uuid() : "\(group.name):\(stream)"
      input = [
        "StreamARN": .string(target), "Data": .blob(data),
        "PartitionKey": .string(String(key.prefix(256))),
      ]
    default: return
    }
    call.turn.deliver(
      Delivery(
        service: arn.service, operation: operation, input: input, place: place,
        principal: .service("logs.amazonaws.com")))
  }
}
