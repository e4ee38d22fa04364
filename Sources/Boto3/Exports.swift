// What code with `import Boto3` sees of the modules below: the values that go in and come out, the
// errors, and the seams (transport, providers) that can be replaced.
@_exported public import AWSProtocols
@_exported public import BotoCore
@_exported public import EndpointRules
@_exported public import JMESPath
@_exported public import S3Transfer
@_exported public import WireFormats
