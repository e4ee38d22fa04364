// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A service with each kind of shape, binding and body, usable with any protocol.
enum FuzzService {
  /// The model in AWS's published format.
  static func json(_ protocolName: String) -> String {
    """
    {"version": "2.0", "metadata": {"apiVersion": "2020-01-01", "serviceId": "Echo",
      "endpointPrefix": "echo", "jsonVersion": "1.1", "targetPrefix": "Echo",
      "protocol": "\(protocolName)", "xmlNamespace": "urn:echo"},
     "operations": {\(operations)}, "shapes": {\(shapes), \(scalars)}}
    """
  }

  private static let operations = """
    "Echo": {"name": "Echo", "http": {"method": "POST", "requestUri": "/echo/{Label+}?fixed"},
      "input": {"shape": "Everything", "locationName": "EchoRequest"},
      "output": {"shape": "Everything", "resultWrapper": "EchoResult"},
      "errors": [{"shape": "Fault"}, {"shape": "Coded"}]},
    "Download": {"name": "Download", "http": {"method": "GET", "requestUri": "/"},
      "output": {"shape": "Downloaded"}, "errors": [{"shape": "Fault"}]},
    "Text": {"name": "Text", "http": {"method": "GET", "requestUri": "/text"},
      "output": {"shape": "TextBody"}},
    "Nested": {"name": "Nested", "http": {"method": "PUT", "requestUri": "/nested"},
      "input": {"shape": "NestedBody"}, "output": {"shape": "NestedBody"}},
    "Listen": {"name": "Listen", "http": {"method": "POST", "requestUri": "/listen"},
      "output": {"shape": "Listening"}}
    """

  private static let shapes = """
    "Everything": {"type": "structure", "required": ["Label"], "members": {
      "Label": {"shape": "Text", "location": "uri", "locationName": "Label"},
      "Header": {"shape": "Whole", "location": "header", "locationName": "x-whole"},
      "When": {"shape": "Time", "location": "header", "locationName": "x-when"},
      "List": {"shape": "TextList", "location": "header", "locationName": "x-list"},
      "Json": {"shape": "JsonText", "location": "header", "locationName": "x-json"},
      "Meta": {"shape": "TextMap", "location": "headers", "locationName": "x-meta-"},
      "Query": {"shape": "TextList", "location": "querystring", "locationName": "q"},
      "Code": {"shape": "Whole", "location": "statusCode"},
      "Name": {"shape": "Text"}, "Secret": {"shape": "Hidden"}, "Count": {"shape": "Long"},
      "Share": {"shape": "Real"}, "Single": {"shape": "Float"}, "Yes": {"shape": "Truth"},
      "Bytes": {"shape": "Bytes"}, "At": {"shape": "Time"}, "AtText": {"shape": "TextTime"},
      "AtMail": {"shape": "MailTime"}, "Tree": {"shape": "Tree"}, "Either": {"shape": "Either"},
      "Flat": {"shape": "FlatList"}, "FlatMap": {"shape": "FlatMap"}, "Any": {"shape": "Document"},
      "Attribute": {"shape": "Text", "xmlAttribute": true, "locationName": "xsi:type"},
      "Sparse": {"shape": "SparseList"}, "Maps": {"shape": "TreeMap"}}},
    "Tree": {"type": "structure", "members": {"Left": {"shape": "Tree"},
      "Children": {"shape": "TreeList"}, "Name": {"shape": "Text", "locationName": "name"},
      "Tags": {"shape": "TextMap"}}},
    "Either": {"type": "structure", "union": true, "members": {"A": {"shape": "Text"},
      "B": {"shape": "Tree"}, "C": {"shape": "TextList"}}},
    "Downloaded": {"type": "structure", "payload": "Body", "members": {
      "Body": {"shape": "Stream"}, "Length": {"shape": "Long", "location": "header",
        "locationName": "Content-Length"}}},
    "TextBody": {"type": "structure", "payload": "Body", "members": {"Body": {"shape": "Text"}}},
    "NestedBody": {"type": "structure", "payload": "Tree", "members": {"Tree": {"shape": "Tree"}}},
    "Listening": {"type": "structure", "payload": "Events", "members": {
      "Events": {"shape": "Events"}}},
    "Events": {"type": "structure", "eventstream": true, "members": {"Tick": {"shape": "Tick"},
      "Raw": {"shape": "Raw"}, "Fault": {"shape": "Fault"}}},
    "Tick": {"type": "structure", "event": true, "members": {"Name": {"shape": "Text"},
      "When": {"shape": "Time", "eventheader": true}, "Tree": {"shape": "Tree"}}},
    "Raw": {"type": "structure", "event": true, "members": {
      "Bytes": {"shape": "Bytes", "eventpayload": true}, "a": {"shape": "Truth",
      "eventheader": true}}},
    "Fault": {"type": "structure", "exception": true, "members": {"message": {"shape": "Text"},
      "Tree": {"shape": "Tree"}, "Id": {"shape": "Text", "location": "header",
      "locationName": "x-id"}}},
    "Coded": {"type": "structure", "exception": true, "members": {"Message": {"shape": "Text"}},
      "error": {"code": "Other.Code", "httpStatusCode": 404}}
    """

  private static let scalars = """
    "Text": {"type": "string"}, "Hidden": {"type": "string", "sensitive": true},
    "JsonText": {"type": "string", "jsonvalue": true},
    "Whole": {"type": "integer", "min": 1}, "Long": {"type": "long"}, "Real": {"type": "double"},
    "Float": {"type": "float"}, "Truth": {"type": "boolean"}, "Bytes": {"type": "blob"},
    "Stream": {"type": "blob", "streaming": true}, "Time": {"type": "timestamp"},
    "TextTime": {"type": "timestamp", "timestampFormat": "iso8601"},
    "MailTime": {"type": "timestamp", "timestampFormat": "rfc822"},
    "Document": {"type": "structure", "document": true, "members": {}},
    "TextList": {"type": "list", "member": {"shape": "Text", "locationName": "item"}},
    "SparseList": {"type": "list", "sparse": true, "member": {"shape": "Whole"}},
    "TreeList": {"type": "list", "member": {"shape": "Tree"}},
    "FlatList": {"type": "list", "flattened": true, "member": {"shape": "Text",
      "locationName": "flat"}},
    "TextMap": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
    "FlatMap": {"type": "map", "flattened": true, "key": {"shape": "Text", "locationName": "k"},
      "value": {"shape": "Text", "locationName": "v"}},
    "TreeMap": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "TreeList"}}
    """

  static let paginators = """
    {"pagination": {"Echo": {"input_token": "Name", "output_token": "Name || Tree.Name",
      "limit_key": "Count", "result_key": ["Flat", "Tree.Children"], "more_results": "Yes"}}}
    """

  static let waiters = """
    {"version": 2, "waiters": {"Echoed": {"operation": "Echo", "delay": 5, "maxAttempts": 3,
      "acceptors": [{"state": "success", "matcher": "path", "argument": "Tree.Name",
        "expected": "done"}, {"state": "retry", "matcher": "error", "expected": "Fault"}]}}}
    """
}
