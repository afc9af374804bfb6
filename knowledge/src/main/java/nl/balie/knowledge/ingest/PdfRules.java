package nl.balie.knowledge.ingest;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** Collects what is drawn with straight lines: the borders and backgrounds of tables. */
final class PdfRules {

    private static final int MOST_LINES_PER_PAGE = 20_000;
    private static final List<String> PAINTING = List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

    private record Line(Point2D.Float from, Point2D.Float to) {}

    private interface Drawing {

        void with(float[] numbers);
    }

    private final PDFStreamEngine engine;
    private final List<Line> painted = new ArrayList<>();
    private final List<Line> path = new ArrayList<>();
    private Point2D.@Nullable Float current;

    PdfRules(PDFStreamEngine engine) {
        this.engine = engine;
    }

    void clear() {
        painted.clear();
        path.clear();
        current = null;
    }

    /** The operators that draw, for an engine that otherwise reads only text. */
    List<OperatorProcessor> operators() {
        List<OperatorProcessor> operators = new ArrayList<>();
        operators.add(on("re", 4, this::rectangle));
        operators.add(on("m", 2, numbers -> current = point(numbers[0], numbers[1])));
        operators.add(on("l", 2, numbers -> lineTo(point(numbers[0], numbers[1]))));
        PAINTING.forEach(paint -> operators.add(on(paint, 0, numbers -> painted.addAll(path))));
        operators.add(on("n", 0, numbers -> {}));
        return operators;
    }

    /** What was drawn, as it lies on a page of this size seen from this direction. */
    List<PdfRule> rules(int direction, float width, float height) {
        List<PdfRule> rules = new ArrayList<>();
        for (Line line : painted) {
            Point2D.Float from = seen(line.from, direction, width, height);
            Point2D.Float to = seen(line.to, direction, width, height);
            rules.add(new PdfRule(
                    Math.min(from.x, to.x), Math.min(from.y, to.y), Math.max(from.x, to.x), Math.max(from.y, to.y)));
        }
        return rules.stream().filter(rule -> rule.isAcross() || rule.isDown()).toList();
    }

    private static Point2D.Float seen(Point2D.Float point, int direction, float width, float height) {
        return switch (direction) {
            case 90 -> new Point2D.Float(point.y, point.x);
            case 180 -> new Point2D.Float(width - point.x, point.y);
            case 270 -> new Point2D.Float(height - point.y, width - point.x);
            default -> new Point2D.Float(point.x, height - point.y);
        };
    }

    private OperatorProcessor on(String name, int count, Drawing drawing) {
        return new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                float[] numbers = new float[count];
                for (int i = 0; i < count; i++) {
                    if (i >= operands.size() || !(operands.get(i) instanceof COSNumber number)) {
                        return;
                    }
                    numbers[i] = number.floatValue();
                }
                drawing.with(numbers);
                if (count == 0 || painted.size() > MOST_LINES_PER_PAGE || path.size() > MOST_LINES_PER_PAGE) {
                    path.clear();
                }
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }

    private void rectangle(float[] numbers) {
        Point2D.Float first = point(numbers[0], numbers[1]);
        Point2D.Float second = point(numbers[0] + numbers[2], numbers[1]);
        Point2D.Float third = point(numbers[0] + numbers[2], numbers[1] + numbers[3]);
        Point2D.Float fourth = point(numbers[0], numbers[1] + numbers[3]);
        path.add(new Line(first, second));
        path.add(new Line(second, third));
        path.add(new Line(third, fourth));
        path.add(new Line(fourth, first));
        current = first;
    }

    private void lineTo(Point2D.Float to) {
        if (current != null) {
            path.add(new Line(current, to));
        }
        current = to;
    }

    /** A point of the drawing on the page, from its left and its bottom. */
    private Point2D.Float point(float x, float y) {
        Point2D.Float point =
                engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        var page = engine.getCurrentPage();
        if (page != null) {
            point.x -= page.getCropBox().getLowerLeftX();
            point.y -= page.getCropBox().getLowerLeftY();
        }
        return point;
    }
}
